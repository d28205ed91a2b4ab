update filing f set origin_name = r.name,
	origin_href = '/rounds/' || r.id || '/sheet?pairing=' || s.pairing_id
	from round_sheet s join round r on r.id = s.round_id where f.root_id = s.root_id and f.id = s.filing_id;
