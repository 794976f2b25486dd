# Textos de una versión en varios idiomas oficiales.
languages-here = Idiomas
languages-label = Idioma del texto
languages-lede = Los textos oficiales de una misma versión son igualmente auténticos. Figuran uno al lado del otro tal como se recibieron; el programa ha determinado qué párrafos se corresponden, y nada se traduce.
languages-nothing = no hay párrafo correspondiente en este idioma
languages-unsure = El programa no está seguro de que estos párrafos se correspondan.
languages-give = Aportar un texto en un idioma
languages-give-lede = Aporte el texto oficial de una versión tal como se publicó. Se conserva como está y se pone al lado de los demás idiomas; no se extraen obligaciones de él. No se conserva nada hasta que usted lo diga.
languages-year = Año de la versión
languages-guess = deducirlo de las palabras
languages-source = Procedencia del texto
languages-source-help = La dirección de su editor o su signatura.
languages-guessed-script = Parece { $language }, según su escritura.
languages-guessed-words = Parece { $language }, según las palabras { $words }.
languages-instead = Ocupa el lugar del archivo conservado hasta ahora.
languages-paragraphs = { $count ->
    [one] { $count } párrafo
    [many] { $count } de párrafos
   *[other] { $count } párrafos
}
