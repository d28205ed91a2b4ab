package cn.xieshou.imports;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import cn.xieshou.register.FormField;
import cn.xieshou.register.Register;
import cn.xieshou.values.Labels;
import cn.xieshou.values.Refusal;
import cn.xieshou.workbook.Context;
import cn.xieshou.workbook.FieldCatalogue;
import cn.xieshou.workbook.Finding;
import cn.xieshou.workbook.Layout;
import cn.xieshou.workbook.Layouts;
import cn.xieshou.workbook.Mapping;
import cn.xieshou.workbook.SheetLayout;
import cn.xieshou.workbook.Workbook;

/**
 * How files are laid out: as found, as corrected by hand, or as somebody of the same unit
 * corrected the same table before (版式与记忆).
 */
@Component
class ImportLayouts {

	private final ImportStore store;

	private final Labels labels;

	private final InBothLanguages words;

	ImportLayouts(ImportStore store, Labels labels, InBothLanguages words) {
		this.store = store;
		this.labels = labels;
		this.words = words;
	}

	/**
	 * A file laid out.
	 *
	 * @param layout what its sheets, rows and columns are
	 * @param fields the fields that its columns may say
	 * @param context what is known besides
	 * @param forms turns its rows into forms
	 * @param view the same to look at
	 * @param outdated what is to be said of a template of another version, {@code null}
	 * if nothing is
	 */
	record LaidOut(Layout layout, FieldCatalogue fields, Context context, RowForms forms, LayoutView view,
			@Nullable RowProblem outdated) {

	}

	FieldCatalogue fields(Register<?, ?> register) {
		return FieldCatalogue.of(register.code(), FormField.of(register.formType()), this.labels);
	}

	/**
	 * Lays out a file.
	 * @param unit the unit of who imports it
	 */
	LaidOut layOut(Workbook workbook, Register<?, ?> register, ImportBatch batch, String unit) {
		Optional<FilledTemplate> template = FilledTemplate.of(workbook);
		FieldCatalogue fields = template.isPresent()
				? FieldCatalogue.ofTemplate(register.code(), FormField.of(register.formType()), this.labels)
				: fields(register);
		Context context = context(batch.context(), fields);
		Layout unaided = Layouts.propose(workbook, fields, context, null);
		Map<String, String> heads = new HashMap<>();
		unaided.sheets().forEach((sheet) -> heads.put(sheet.grid().title(), digest(sheet.head().normalForm())));
		Mapping mapping = (batch.mapping() != null) ? batch.mapping()
				: template.map((filled) -> filled.mapping(workbook, fields)).orElse(null);
		if (mapping == null) {
			mapping = remembered(unaided, heads, batch.type(), unit, batch.context().sheet());
		}
		Layout layout = (mapping != null) ? Layouts.propose(workbook, fields, context, mapping) : unaided;
		return new LaidOut(layout, fields, context, new RowForms(register, fields, batch.context(), this.labels),
				LayoutView.of(workbook, layout, fields, heads),
				template.map((filled) -> outdated(filled, register)).orElse(null));
	}

	/** What a template of another version does not ask. */
	private @Nullable RowProblem outdated(FilledTemplate template, Register<?, ?> register) {
		String present = ImportTemplate.version(register);
		if (template.version().equals(present)) {
			return null;
		}
		String missing = ImportTemplate.fields(register)
			.stream()
			.filter((field) -> !template.codes().containsValue(field.name()))
			.map((field) -> this.labels.field(register.code(), field.name()))
			.collect(Collectors.joining("、"));
		return this.words.of(null, "templateVersion", Finding.Severity.WARNING,
				new Refusal("imports.templateVersion", template.version(), present, missing.isEmpty() ? "—" : missing));
	}

	private static Context context(ImportContext said, FieldCatalogue fields) {
		String year = (said.year() != null) ? said.year() : said.asOf();
		return new Context(said.pairing(), said.period(), said.unit(),
				(year != null && year.matches("\\d{4}.*")) ? Integer.valueOf(year.substring(0, 4)) : null);
	}

	private @Nullable Mapping remembered(Layout unaided, Map<String, String> heads, String type, String unit,
			@Nullable String only) {
		List<Mapping.Sheet> sheets = new ArrayList<>();
		boolean any = only != null;
		for (SheetLayout sheet : unaided.sheets()) {
			String name = sheet.grid().name();
			if (only != null && !only.equals(name) && (name == null || !Layouts.isPart(only, name))) {
				continue;
			}
			Mapping.Sheet known = this.store
				.remembered(unit, type, Objects.requireNonNull(heads.get(sheet.grid().title())))
				.orElse(null);
			any |= known != null;
			sheets.add((known != null)
					? new Mapping.Sheet(name, known.headRows(), known.columns(), known.units(), null, known.words())
					: new Mapping.Sheet(name, null, null, null, null, null));
		}
		if (only != null && sheets.isEmpty()) {
			sheets.add(new Mapping.Sheet(only, null, null, null, null, null));
		}
		return any ? new Mapping(sheets) : null;
	}

	/** Remembers corrections for the next file of the unit with the same heads. */
	void remember(String unit, String type, LayoutView found, Mapping mapping) {
		for (Mapping.Sheet sheet : mapping.sheets()) {
			found.sheets()
				.stream()
				.filter((one) -> Objects.equals(one.sheet(), sheet.sheet()) && one.head() != null)
				.findFirst()
				.ifPresent((one) -> this.store.remember(unit, type, Objects.requireNonNull(one.head()),
						new Mapping.Sheet(null, one.headRows().equals(sheet.headRows()) ? null : sheet.headRows(),
								sheet.columns(), sheet.units(), null, sheet.words())));
		}
	}

	static String digest(String text) {
		try {
			return HexFormat.of()
				.formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
