# Bodies, officers, organisations.
actors-title = Actores
actors-lede = Quien puede recibir un encargo, actuar, pagar o patrocinar: órganos, cargos, Sectores, comisiones de estudio, organismos y organizaciones.
actors-count = { $count ->
    [one] { $count } actor
   *[other] { $count } actores
}
actors-none = Aún no se conoce ningún actor. Se incorporan al cargar los datos de referencia.
actors-empty = Ningún actor cumple todas estas condiciones.
actors-facet-kind = Tipo
actors-facet-parent = Pertenece a
actors-facet-role = Función en una Línea de acción
actors-facet-duties = Deberes encomendados
actors-duties-none = ninguno
actors-sort-name = Por nombre
actors-sort-kind = Por tipo
actors-sort-duties = Por deberes en vigor
actor-lines = { $count ->
    [one] función en { $count } Línea de acción
   *[other] función en { $count } Líneas de acción
}
actor-what = Qué es
actor-short = Nombre abreviado
actor-part-of = Pertenece a
actor-part-of-nothing = nada que se conozca aquí
actor-duties-given = Deberes que se le encomiendan
actor-duties-given-none = Ningún texto conservado aquí le encomienda un deber.
actor-day-apply = Mostrar ese día
actor-named = Deberes de otros que la nombran
actor-named-lede = Leído por una máquina a partir de las palabras de cada deber; es una sugerencia hasta que alguien lo revise.
actor-receives = Recibe el resultado
actor-partner = Se hace junto con ella
actor-members = Qué le pertenece
actor-adopted = Instrumentos que adoptó
actor-adopted-none = Ninguno que se conozca aquí.
actor-sponsored = Propuestas que patrocina
actor-kind-organization = organización
actor-kind-principal-organ = órgano principal
actor-kind-functional-commission = comisión orgánica
actor-kind-coordination-body = órgano de coordinación
actor-kind-inter-agency-group = grupo interinstitucional
actor-kind-officer = cargo
actor-kind-elected-official = funcionario de elección
actor-kind-secretariat-office = oficina de la Secretaría
actor-kind-secretariat-department = departamento de la Secretaría
actor-kind-secretariat = secretaría
actor-kind-forum = foro
actor-kind-collective = varios actores en conjunto
actor-kind-regional-commission = comisión regional
actor-kind-programme = programa
actor-kind-fund = fondo
actor-kind-entity = entidad
actor-kind-office = oficina
actor-kind-institute = instituto
actor-kind-joint-agency = organismo conjunto
actor-kind-specialized-agency = organismo especializado
actor-kind-related-organization = organización conexa
actor-kind-intergovernmental-organization = organización intergubernamental
actor-kind-regional-office = oficina regional
actor-kind-conference = conferencia
actor-kind-governing-body = órgano rector
actor-kind-working-group = grupo de trabajo
actor-kind-internal-task-force = grupo especial interno
actor-kind-sector = Sector
actor-kind-bureau = Oficina
actor-kind-assembly = asamblea
actor-kind-advisory-group = grupo asesor
actor-kind-study-group = comisión de estudio
actor-kind-field-offices = oficinas exteriores
actor-kind-meeting = reunión
actor-kind-regional-telecommunication-organization = organización regional de telecomunicaciones
actor-kind-partnership = asociación
actor-kind-process = proceso
actor-kind-contest = concurso
actor-kind-database = base de datos
actor-activities-count = { $count ->
    [one] { $count } actividad publicada
    [many] { $count } de actividades publicadas
   *[other] { $count } actividades publicadas
}
actor-does = Qué hace
actor-does-none = Ninguna actividad publicada lo menciona todavía. Quien lo represente puede registrar una.
actor-with = Con quién
actor-shared-count = { $count ->
    [one] { $count } actividad en común
    [many] { $count } de actividades en común
   *[other] { $count } actividades en común
}
