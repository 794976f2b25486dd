-- The newest links of a paragraph are read in order, so that one with ten thousand of them is shown a page at a time.
DROP INDEX activity_links_lineage;
CREATE INDEX activity_links_lineage ON activity_links (lineage, standing, id DESC);
