# Names of the news feeds.
feed-versions = New texts
feed-mandates = New duties
feed-activities = New activities
