create index filing_line_by_cited_file on filing_line
	using gin (jsonb_path_query_array(evidence, '$[*].file') jsonb_path_ops);
