# The page that explains the interface for programs.
api-title = Data for programs
api-lede = Everything on these pages can be read by a program, without an account. The machine-readable description follows OpenAPI 3.1.
api-description = Download the description (JSON)
api-how = How to use it
api-how-json = Answers are JSON in UTF-8. Dates are written year-month-day, moments with their time zone.
api-how-etag = Every answer carries an ETag; send it back in If-None-Match, and an unchanged answer comes as 304 without a body.
api-how-problem = A refusal comes as application/problem+json and says what would be accepted.
api-how-write = Writing is open to the local operator of this server until accounts are set up.
api-parameters = Parameters
api-answers = Answers
api-required = required
api-tag-instruments = Instruments
api-tag-proposals = Proposals
api-tag-mandates = Duties
api-tag-imports = Imports
api-tag-reference = Reference data
api-tag-search = Search
