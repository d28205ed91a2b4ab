package cn.xieshou.evidence;

import org.springframework.stereotype.Component;

import cn.xieshou.access.Scope;
import cn.xieshou.access.Scope.Condition;
import cn.xieshou.journal.LinesWithin;

/** Lines about a file belong to the pairing that it was uploaded for. */
@Component
class EvidenceLinesWithin implements LinesWithin {

	@Override
	public Condition within(Scope scope) {
		Condition uploads = scope.where("u");
		return new Condition(
				"(l.object_type = 'evidence' and exists (select 1 from evidence_upload u"
						+ " where u.root_id = l.root_id and u.id = l.object_id and " + uploads.sql() + "))",
				uploads.arguments());
	}

}
