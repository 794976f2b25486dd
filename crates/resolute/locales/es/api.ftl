# La página que explica la interfaz para programas. Redacción aún no revisada por un hablante nativo.
api-title = Datos para programas
api-lede = Todo lo que muestran estas páginas puede leerlo un programa, sin cuenta. La descripción legible por máquina sigue OpenAPI 3.1.
api-description = Descargar la descripción (JSON)
api-how = Modo de uso
api-how-json = Las respuestas son JSON en UTF-8. Las fechas se escriben año-mes-día; los instantes, con su zona horaria.
api-how-etag = Cada respuesta lleva un ETag; devuélvalo en If-None-Match y una respuesta sin cambios llega como 304, sin cuerpo.
api-how-problem = Una negativa llega como application/problem+json y dice qué se aceptaría.
api-how-write = La escritura está abierta al operador local de este servidor mientras no haya cuentas.
api-parameters = Parámetros
api-answers = Respuestas
api-required = obligatorio
api-tag-instruments = Instrumentos
api-tag-proposals = Propuestas
api-tag-mandates = Mandatos
api-tag-imports = Importaciones
api-tag-reference = Datos de referencia
api-tag-search = Búsqueda
