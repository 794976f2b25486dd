# Names of the news feeds.
feed-versions = 新案文
feed-mandates = 新职责
feed-activities = 新活动
