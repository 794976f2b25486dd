# Names of the news feeds.
feed-versions = Новые тексты
feed-mandates = Новые поручения
feed-activities = Новая деятельность
