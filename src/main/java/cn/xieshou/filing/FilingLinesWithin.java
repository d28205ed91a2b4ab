package cn.xieshou.filing;

import org.springframework.stereotype.Component;

import cn.xieshou.access.Scope;
import cn.xieshou.access.Scope.Condition;
import cn.xieshou.journal.LinesWithin;

/** Lines about a filing belong to the pairings that it touches. */
@Component
class FilingLinesWithin implements LinesWithin {

	@Override
	public Condition within(Scope scope) {
		Condition filings = FilingPlaces.within(scope);
		return new Condition(
				"(l.object_type = 'filing' and exists (select 1 from filing f"
						+ " where f.root_id = l.root_id and f.id = l.object_id and " + filings.sql() + "))",
				filings.arguments());
	}

}
