create index filing_line_by_evidence on filing_line using gin (evidence jsonb_path_ops);
