# Names of the news feeds.
feed-versions = Nouveaux textes
feed-mandates = Nouvelles obligations
feed-activities = Nouvelles activités
