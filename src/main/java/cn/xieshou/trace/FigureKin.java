package cn.xieshou.trace;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import cn.xieshou.figures.Figure;
import cn.xieshou.figures.Figures;
import cn.xieshou.statement.Disagreement;

/**
 * The figures that state the same fact as a figure, or are on the other side of its doubt
 * (同一事实、存疑双方), whichever of both says so.
 */
@Service
@Transactional(readOnly = true)
public class FigureKin {

	private static final String BACK = """
			select to_id, from_id, field from record_link
			where to_id = any(?) and from_type = 'indicator-values' and field in ('sameAs', 'doubts')
			order by from_id
			""";

	private final Figures figures;

	private final JdbcTemplate jdbc;

	FigureKin(Figures figures, JdbcTemplate jdbc) {
		this.figures = figures;
		this.jdbc = jdbc;
	}

	/**
	 * The kin of a figure that the reader may see.
	 *
	 * @param same what states the same fact
	 * @param doubts the other side of its doubt
	 */
	public record Kin(List<Figure> same, List<Figure> doubts) {

		static final Kin NONE = new Kin(List.of(), List.of());

		/** What states the same fact, with the figure itself first. */
		public List<Figure> all(Figure figure) {
			List<Figure> all = new ArrayList<>(List.of(figure));
			all.addAll(this.same);
			return all;
		}

		/**
		 * Which of those that state the same fact state another number: apart by more
		 * than one in the last digit, or with bounds that do not meet.
		 */
		public List<Figure> differing(Figure figure) {
			return this.same.stream().filter((other) -> Disagreement.between(figure.value(), other.value())).toList();
		}

		/** Whether a figure counts, and not another that states the same fact. */
		public boolean counts(Figure figure) {
			return figure.statement().sameAs() == null;
		}

	}

	Kin of(Figure figure) {
		return of(List.of(figure)).getOrDefault(figure.id(), Kin.NONE);
	}

	/** The kin of some figures, by their ids. */
	Map<UUID, Kin> of(Collection<Figure> figures) {
		Map<UUID, Set<UUID>> same = new HashMap<>();
		Map<UUID, Set<UUID>> doubts = new HashMap<>();
		for (Figure figure : figures) {
			UUID sameAs = figure.statement().sameAs();
			if (sameAs != null) {
				add(same, figure.id(), sameAs);
			}
			figure.statement().doubts().forEach((other) -> add(doubts, figure.id(), other));
		}
		UUID[] stated = figures.stream().filter((one) -> !one.isDerived()).map(Figure::id).toArray(UUID[]::new);
		if (stated.length > 0) {
			this.jdbc.query(BACK, (row) -> {
				add(row.getString("field").equals("sameAs") ? same : doubts, row.getObject("to_id", UUID.class),
						row.getObject("from_id", UUID.class));
			}, (Object) stated);
		}
		Set<UUID> ids = new HashSet<>();
		same.values().forEach(ids::addAll);
		doubts.values().forEach(ids::addAll);
		Map<UUID, Figure> read = this.figures.named(ids)
			.stream()
			.collect(Collectors.toMap(Figure::id, (figure) -> figure));
		Map<UUID, Kin> kin = new HashMap<>();
		figures.forEach((figure) -> kin.put(figure.id(),
				new Kin(read(same.get(figure.id()), read), read(doubts.get(figure.id()), read))));
		return kin;
	}

	private static void add(Map<UUID, Set<UUID>> all, UUID figure, UUID other) {
		all.computeIfAbsent(figure, (fresh) -> new LinkedHashSet<>()).add(other);
	}

	private static List<Figure> read(@Nullable Set<UUID> ids, Map<UUID, Figure> read) {
		List<Figure> found = new ArrayList<>();
		if (ids != null) {
			ids.stream().filter(read::containsKey).forEach((id) -> found.add(read.get(id)));
		}
		return found;
	}

}
