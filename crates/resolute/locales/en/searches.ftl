# Searches that people keep.
searches-title = Saved searches
searches-lede = Searches of the activities that you keep. Each can tell you what is new, by mail or as a feed.
searches-none = You keep no search yet. Look for activities, and save the search below the list.
searches-new = Save this search
searches-new-lede = Give it a name, and say how you want to be told what is new.
searches-all = All activities
searches-name = Name
searches-alert = Tell me what is new
searches-alert-none = not by mail
searches-alert-at-once = as soon as there is something
searches-alert-daily = once a day
searches-alert-weekly = once a week
searches-keep = Save
searches-change = Change or remove
searches-remove = Remove “{ $name }”
searches-feed = Feed
searches-stop = Stop the messages of this search
searches-stop-help = The search itself stays. Nobody is told anything about it by mail any more.
searches-stopped = No more messages are sent for this search.
searches-mail-open = Open all of them
searches-mail-subject = { $count ->
    [one] { $name }: { $count } new activity
   *[other] { $name }: { $count } new activities
}
searches-mail-opening = { $count ->
    [one] { $count } new activity fits your saved search “{ $name }”.
   *[other] { $count } new activities fit your saved search “{ $name }”.
}
searches-mail-more = { $count ->
    [one] And { $count } more.
   *[other] And { $count } more.
}
