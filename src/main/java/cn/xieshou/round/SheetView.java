package cn.xieshou.round;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * A sheet as its page shows it (报表页面).
 *
 * @param round the round
 * @param name what the round is called
 * @param kind how often it comes
 * @param period what it asks about
 * @param periodText the same in words
 * @param pairing the code of the pairing
 * @param pairingName its name
 * @param version the version of the sheet, for the next change
 * @param side who is asked
 * @param state how far it has come
 * @param stateText the same in words, with why nothing can be changed
 * @param editable whether the reader may change cells now
 * @param restatable whether the reader may open what is posted to be changed
 * @param late whether it was handed in after its term
 * @param opensOn the first day on which it is filled in
 * @param closesOn the last day, with extension and exception
 * @param daysLeft how many days are left, {@code null} if that says nothing
 * @param filing the filing that it was last handed in as
 * @param returnReason why that came back
 * @param restated whether what is posted is being changed
 * @param uploads whether the reader may upload what cells rest on
 * @param twoColumns whether flows have two columns
 * @param count how much of it is done
 * @param groups its rows by domain
 * @param problems what is wrong with no single cell
 * @param touched what shows its figures, while they are being restated
 */
public record SheetView(UUID round, String name, String kind, String period, String periodText, String pairing,
		String pairingName, int version, ReportingSide side, String state, String stateText, boolean editable,
		boolean restatable, boolean late, LocalDate opensOn, LocalDate closesOn, @Nullable Integer daysLeft,
		@Nullable UUID filing, @Nullable String returnReason, boolean restated, boolean uploads, boolean twoColumns,
		Count count, List<SheetGroup> groups, List<SheetProblem> problems, List<Touched> touched) {

	/**
	 * The first cell of which reviewers said something, {@code null} if there is none.
	 */
	public @Nullable String firstReviewed() {
		return this.groups.stream()
			.flatMap((group) -> group.rows().stream())
			.flatMap((row) -> Stream.of(row.current(), row.total()))
			.filter((cell) -> cell != null && !cell.reviews().isEmpty())
			.map(SheetCell::name)
			.findFirst()
			.orElse(null);
	}

	/**
	 * How much is done.
	 *
	 * @param filled how many rows say something
	 * @param asked how many there are
	 * @param errors how many cells are wrong
	 * @param warnings how many lack a sentence
	 * @param spoken how many are no numbers
	 * @param given how many nobody types
	 */
	public record Count(int filled, int asked, int errors, int warnings, int spoken, int given) {

	}

	/**
	 * The rows of a domain.
	 *
	 * @param code the domain
	 * @param label what it is called
	 * @param filled how many rows say something
	 * @param asked how many there are
	 * @param problems how many cells are wrong or lack a sentence
	 * @param rows the rows
	 */
	public record SheetGroup(String code, String label, int filled, int asked, int problems, List<SheetRow> rows) {

	}

	/**
	 * A row.
	 *
	 * @param code the code of the indicator
	 * @param name what it is called
	 * @param unit its usual unit
	 * @param definition what is counted
	 * @param kind what its values are
	 * @param depth 0, or 1 for a part
	 * @param whole the code of the row that it is a part of
	 * @param side who reports it
	 * @param sameAllowed whether it may be said to be as before
	 * @param current what happened within the period, {@code null} where that is not
	 * asked
	 * @param total the year up to its end, or what there was then
	 * @param last the period before
	 * @param yearBefore the same period of the year before
	 * @param target the target of the year
	 * @param completion how much of it is reached
	 */
	public record SheetRow(String code, String name, String unit, String definition, String kind, int depth,
			@Nullable String whole, String side, boolean sameAllowed, @Nullable SheetCell current, SheetCell total,
			@Nullable Beside last, @Nullable Beside yearBefore, @Nullable Beside target, @Nullable String completion) {

		/**
		 * Whether parts are stated to add up to their whole; no indicator says so yet.
		 */
		public boolean exclusive() {
			return false;
		}

	}

	/**
	 * A cell.
	 *
	 * @param name what form fields call it
	 * @param period its period
	 * @param mode where its content comes from
	 * @param text what stands in its box
	 * @param absence why there is no value
	 * @param absenceText the same in words
	 * @param remark a sentence to the reviewers
	 * @param problems what is wrong with it
	 * @param explained whether a warning has its sentence
	 * @param filled whether it says anything
	 * @param said what the other side has said of it, {@code null} if nothing
	 * @param differs whether it says another number
	 * @param evidence what it rests on
	 * @param reviews what reviewers said of it as they sent the sheet back
	 */
	public record SheetCell(String name, String period, String mode, String text, @Nullable String absence,
			@Nullable String absenceText, @Nullable String remark, List<SheetProblem> problems, boolean explained,
			boolean filled, @Nullable String said, boolean differs, List<CellEvidence> evidence, List<String> reviews) {

	}

	/**
	 * A value in the books beside a row.
	 *
	 * @param text the value as stated, without the row's unit
	 * @param href where it comes from
	 * @param plain what may be copied into a box
	 */
	public record Beside(String text, String href, String plain) {

	}

	/**
	 * What shows a figure that is being restated.
	 *
	 * @param text what it is
	 * @param href where it is
	 */
	public record Touched(String text, String href) {

	}

}
