package cn.xieshou.confirmation;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import cn.xieshou.values.Quantity;

/** What the other side has said of values (对方所言), of many at once by one statement. */
@Service
@Transactional(readOnly = true)
public class Counterparts {

	private static final String WORDS = """
			select r.id, c.state, d.theirs, d.state as difference from unnest(?::uuid[]) r (id)
			left join lateral (select x.state from confirmation x
			where x.root_id = ? and x.record_id = r.id and x.present limit 1) c on true
			left join lateral (select x.theirs, x.state from difference x
			where x.root_id = ? and x.record_id = r.id and x.state <> 'SETTLED' order by x.opened_at desc limit 1) d on true
			where c.state is not null or d.state is not null
			""";

	private final Compared compared;

	private final JdbcTemplate jdbc;

	Counterparts(Compared compared, JdbcTemplate jdbc) {
		this.compared = compared;
		this.jdbc = jdbc;
	}

	/**
	 * What the other side has said.
	 *
	 * @param state how far the two agree
	 * @param theirs the number of the other side, {@code null} if it has said none
	 * @param equal whether that is the same within the coarser rounding of both
	 */
	public record Said(ConfirmationState state, @Nullable Quantity theirs, boolean equal) {

	}

	/** What was said of some records, posted or under review. */
	public Map<UUID, Said> of(UUID root, Collection<UUID> records) {
		Map<UUID, Said> said = new HashMap<>();
		if (!records.isEmpty()) {
			this.jdbc.query(WORDS, (row) -> {
				String state = row.getString("state");
				String difference = row.getString("difference");
				said.put(row.getObject("id", UUID.class),
						new Said((state != null) ? ConfirmationState.valueOf(state) : ConfirmationState.DISPUTED,
								this.compared.read(row.getString("theirs")),
								DifferenceState.EQUAL.name().equals(difference)));
			}, records.toArray(UUID[]::new), root, root);
		}
		return said;
	}

}
