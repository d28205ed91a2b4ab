package cn.xieshou.unit;

import java.math.BigDecimal;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Objects;

import jakarta.annotation.PreDestroy;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

import cn.xieshou.job.EachNode;
import cn.xieshou.register.Posted;
import cn.xieshou.values.Unit;
import cn.xieshou.values.UnitList;

/**
 * Tells forms, grammar and search of the units in the books (计量单位目录): on this node as
 * soon as they are posted, on the others within seconds.
 */
@Service
@Order(Ordered.HIGHEST_PRECEDENCE)
public class UnitCatalogue implements UnitList.Source, Posted.Observer, EachNode, ApplicationRunner {

	private static final Logger log = LoggerFactory.getLogger(UnitCatalogue.class);

	private final JdbcClient jdbc;

	/** What tells one state of the table from another. */
	private volatile @Nullable String state;

	private volatile List<UnitList.Listed> last = List.of();

	UnitCatalogue(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Those of the table; those that were there last while it cannot be read. */
	@Override
	public Collection<UnitList.Listed> listed() {
		try {
			this.last = this.jdbc.sql("select * from unit order by posted_at, filing_line")
				.query(UnitCatalogue::row)
				.list();
		}
		catch (DataAccessException ex) {
			log.debug("Units are kept as they were", ex);
		}
		return this.last;
	}

	private static UnitList.Listed row(ResultSet row, int number) throws SQLException {
		Array synonyms = Objects.requireNonNull(row.getArray("synonyms"));
		String english = row.getString("english");
		Unit unit = new Unit(row.getString("symbol"), row.getString("dimension"), row.getString("base"),
				plain(row.getBigDecimal("numerator")), plain(row.getBigDecimal("denominator")),
				row.getObject("decimals", Integer.class), (english != null) ? english : "", row.getBoolean("offered"));
		return new UnitList.Listed(unit, List.of((String[]) synonyms.getArray()));
	}

	private static BigDecimal plain(BigDecimal factor) {
		BigDecimal shortest = factor.stripTrailingZeros();
		return (shortest.scale() < 0) ? shortest.setScale(0) : shortest;
	}

	@Override
	public void run(ApplicationArguments arguments) {
		UnitList.use(this);
	}

	@PreDestroy
	void close() {
		UnitList.leave(this);
	}

	/** Learns of what another node has posted. */
	@Override
	public void look() {
		String now = this.jdbc.sql("select count(*) || ' ' || sum(version) || ' ' || max(posted_at) from unit")
			.query(String.class)
			.optional()
			.orElse("");
		if (!now.equals(this.state)) {
			UnitList.use(this);
			this.state = now;
		}
	}

	@Override
	public void posted(Posted posting) {
		if (posting.register() instanceof UnitRegister) {
			posting.afterCommit(() -> UnitList.use(this));
		}
	}

}
