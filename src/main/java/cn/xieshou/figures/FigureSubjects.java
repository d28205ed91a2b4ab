package cn.xieshou.figures;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import cn.xieshou.region.Regions;
import cn.xieshou.register.Registers;
import cn.xieshou.statement.Statement;
import cn.xieshou.statement.SubjectKind;
import cn.xieshou.values.Labels;
import cn.xieshou.values.RegionCode;

/** Whose figures are (主体), as {@code @figureSubjects} on pages. */
@Component
public class FigureSubjects {

	private final Regions regions;

	private final Registers registers;

	private final Labels labels;

	FigureSubjects(Regions regions, Registers registers, Labels labels) {
		this.regions = regions;
		this.registers = registers;
		this.labels = labels;
	}

	/**
	 * Whose figure it is.
	 *
	 * @param kind what it is
	 * @param type the type of its record, {@code null} if none is known
	 * @param id its record, {@code null} if none is known
	 * @param name its name
	 */
	public record Subject(SubjectKind kind, @Nullable String type, @Nullable UUID id, String name) {

	}

	public Subject of(Figure figure) {
		RegionCode region = figure.region();
		return switch (figure.statement().kind()) {
			case PAIRING ->
				new Subject(SubjectKind.PAIRING, "pairings", figure.pairing().id(), figure.pairing().name());
			case REGION -> (region != null) ? ofRegion(region)
					: new Subject(SubjectKind.REGION, null, null, figure.pairing().name());
			default -> ofRecord(figure);
		};
	}

	private Subject ofRegion(RegionCode region) {
		UUID id = this.regions.find(region).map(Regions.Division::id).orElse(null);
		return new Subject(SubjectKind.REGION, (id != null) ? "regions" : null, id, this.regions.name(region));
	}

	private static Subject ofRecord(Figure figure) {
		Statement.Subject record = figure.statement().subject();
		String name = !figure.subject().isEmpty() ? figure.subject() : figure.pairing().name();
		return new Subject(figure.statement().kind(), (record != null) ? record.type() : null,
				(record != null) ? record.id() : null, name);
	}

	/** The name and what it is: 广州市-湛江市产业转移合作园（园区）. */
	public String text(Figure figure) {
		Subject subject = of(figure);
		return this.labels.text("figure.subject.ofKind", subject.name(), this.labels.of(subject.kind()));
	}

	/** The page of whose figure it is, {@code null} if it has none. */
	public @Nullable String address(Figure figure) {
		Subject subject = of(figure);
		return (subject.type() != null && subject.id() != null)
				? this.registers.require(subject.type()).address(subject.id()) : null;
	}

}
