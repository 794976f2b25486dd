# Names of the news feeds.
feed-versions = Textos nuevos
feed-mandates = Obligaciones nuevas
feed-activities = Nuevas actividades
