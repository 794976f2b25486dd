# Cuentas: quién pide y qué puede hacer.
role-contributor = colaborador
role-focal-point = coordinador
role-reviewer = revisor
role-editor = redactor
role-chair = presidente
role-administrator = administrador de cuentas
lacks-signed-in = Hace falta haber iniciado sesión. Inicie sesión y abra la página de nuevo; lo que escribió sigue en el formulario si vuelve atrás.
lacks-role = Hace falta una función que usted no tiene: una de { $roles }. La concede un administrador; para una organización o un Estado, su coordinador puede conceder la de colaborador.
