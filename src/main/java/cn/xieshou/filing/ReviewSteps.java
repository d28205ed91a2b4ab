package cn.xieshou.filing;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import cn.xieshou.access.PairingTree;

/**
 * The review steps that filings of a pairing pass (审核环节): those set for it, or for the
 * nearest pairing above; a single one where none are set.
 */
@Service
@Transactional
public class ReviewSteps {

	private final JdbcClient jdbc;

	private final PairingTree tree;

	ReviewSteps(JdbcClient jdbc, PairingTree tree) {
		this.jdbc = jdbc;
		this.tree = tree;
	}

	/** The names of the steps, in order; never empty. */
	@Transactional(readOnly = true)
	public List<String> of(@Nullable UUID pairing) {
		if (pairing == null) {
			return List.of("");
		}
		List<PairingTree.Node> path = this.tree.path(pairing);
		for (int i = path.size() - 1; i >= 0; i--) {
			List<String> names = this.jdbc.sql("select name from review_step where pairing_id = ? order by step")
				.param(path.get(i).id())
				.query(String.class)
				.list();
			if (!names.isEmpty()) {
				return names;
			}
		}
		return List.of("");
	}

	/** Sets the steps of a pairing and of all below it that have none of their own. */
	public void set(UUID pairing, List<String> names) {
		this.jdbc.sql("delete from review_step where pairing_id = ?").param(pairing).update();
		for (int i = 0; i < names.size(); i++) {
			this.jdbc.sql("insert into review_step (pairing_id, step, name) values (?, ?, ?)")
				.params(pairing, i + 1, names.get(i))
				.update();
		}
	}

}
