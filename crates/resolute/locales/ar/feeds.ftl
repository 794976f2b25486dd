# Names of the news feeds.
feed-versions = نصوص جديدة
feed-mandates = واجبات جديدة
feed-activities = أنشطة جديدة
