# Textos de una versión en varios idiomas oficiales.
languages-here = Idiomas
languages-label = Idioma del texto
languages-lede = Los textos oficiales de una misma versión son igualmente auténticos. Figuran uno al lado del otro tal como se recibieron; el programa ha determinado qué párrafos se corresponden, y nada se traduce.
languages-nothing = no hay párrafo correspondiente en este idioma
languages-unsure = El programa no está seguro de que estos párrafos se correspondan.
