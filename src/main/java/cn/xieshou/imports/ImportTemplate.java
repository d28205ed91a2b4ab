package cn.xieshou.imports;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

import org.springframework.stereotype.Component;

import cn.xieshou.register.FormField;
import cn.xieshou.register.Register;
import cn.xieshou.values.Labels;

/**
 * The workbook into which records of a type are written for import (导入模板): a column per
 * field of the form, headed by its label, below it how to fill it in and an example, both
 * of which are never imported; on a second sheet the codes, units and choices of the
 * fields and the version by which the import knows it. Groups, which a row cannot hold,
 * are entered on the form.
 */
@Component
public class ImportTemplate {

	/** What the first cell of the sheet of fields says. */
	static final String MARK = "xieshou-template";

	/** The rows of that sheet above the first field. */
	static final int ABOVE_FIELDS = 3;

	/** Rows prepared for choosing from lists. */
	private static final int PREPARED = 1000;

	/** Head, hint and example. */
	private static final int ABOVE_ROWS = 3;

	/** Code, label, need, how, unit. */
	private static final int BEFORE_CHOICES = 5;

	private static final Set<String> COUNTED = Set.of("人", "人次", "户", "家", "个", "场", "项", "件", "宗", "所", "期", "次", "届",
			"对", "批", "名", "户次", "村", "台", "套");

	private final Labels labels;

	ImportTemplate(Labels labels) {
		this.labels = labels;
	}

	/** The fields that have a column. */
	static List<FormField> fields(Register<?, ?> register) {
		return FormField.of(register.formType())
			.stream()
			.filter((field) -> field.kind() != FormField.Kind.GROUPS && !field.carried())
			.toList();
	}

	/** Another one as soon as a field is, or what may be said in it. */
	static String version(Register<?, ?> register) {
		return ImportLayouts
			.digest(fields(register).stream()
				.map((field) -> field.name() + field.kind() + field.required() + field.units()
						+ Arrays.toString(field.type().getEnumConstants()))
				.collect(Collectors.joining("\n")))
			.substring(0, 8);
	}

	public void write(Register<?, ?> register, OutputStream out) throws IOException {
		List<FormField> fields = fields(register);
		try (Workbook workbook = new Workbook(out, "Xieshou", null)) {
			Worksheet rows = workbook.newWorksheet(this.labels.text(register.code()));
			Worksheet about = workbook.newWorksheet(this.labels.text("template.fields"));
			head(register, about);
			for (int i = 0; i < fields.size(); i++) {
				about(register, fields.get(i), i + ABOVE_FIELDS, about);
				column(register, fields.get(i), i, rows, about);
			}
			rows.freezePane(0, 2);
		}
	}

	private void head(Register<?, ?> register, Worksheet about) {
		about.value(0, 0, MARK);
		about.value(0, 1, register.code());
		about.value(0, 2, version(register));
		about.value(1, 0, this.labels.text("template.keep"));
		int at = 0;
		for (String head : List.of("code", "label", "need", "how", "unit", "choices")) {
			about.value(ABOVE_FIELDS - 1, at, this.labels.text("template." + head));
			about.style(ABOVE_FIELDS - 1, at).bold().fillColor("E8F0FA").set();
			about.width(at, 22);
			at++;
		}
	}

	private void about(Register<?, ?> register, FormField field, int row, Worksheet about) {
		about.value(row, 0, field.name());
		about.value(row, 1, this.labels.field(register.code(), field.name()));
		about.value(row, 2, need(field));
		about.value(row, 3, how(field));
		about.value(row, 4, unit(field));
		List<String> words = words(field);
		for (int i = 0; i < words.size(); i++) {
			about.value(row, BEFORE_CHOICES + i, words.get(i));
		}
	}

	private void column(Register<?, ?> register, FormField field, int at, Worksheet rows, Worksheet about) {
		String label = this.labels.field(register.code(), field.name());
		rows.value(0, at, field.required() ? label + " *" : label);
		rows.style(0, at).bold().fillColor("E8F0FA").set();
		rows.value(1, at, need(field) + "；" + how(field));
		rows.value(2, at, this.labels.text("template.example", example(field)));
		rows.range(1, at, 2, at).style().italic().fontColor("5B6675").wrapText(true).set();
		rows.width(at, 22);
		int words = words(field).size();
		if (words > 0 && field.kind() != FormField.Kind.CHOICES) {
			rows.range(ABOVE_ROWS, at, PREPARED, at)
				.validateWithList(
						about.range(at + ABOVE_FIELDS, BEFORE_CHOICES, at + ABOVE_FIELDS, BEFORE_CHOICES + words - 1));
		}
		if (field.kind() == FormField.Kind.PERCENT) {
			rows.range(ABOVE_ROWS, at, PREPARED, at).style().format("0.######%").set();
		}
	}

	private List<String> words(FormField field) {
		return switch (field.kind()) {
			case CHOICE,
					CHOICES ->
				Arrays.stream(field.type().getEnumConstants())
					.map((constant) -> this.labels.of((Enum<?>) constant))
					.toList();
			case BOOLEAN -> List.of(this.labels.text("yes"), this.labels.text("no"));
			default -> List.of();
		};
	}

	private String need(FormField field) {
		return this.labels.text(field.required() ? "template.required" : "template.optional");
	}

	/** In what form a field is filled in, and in which units. */
	private String how(FormField field) {
		return switch (field.kind()) {
			case REFERENCE, REFERENCES ->
				this.labels.text("template.REFERENCE", this.labels.text(String.valueOf(field.refersTo())));
			case QUANTITY -> this.labels.text(isCount(field) ? "template.COUNT" : "template.QUANTITY",
					String.join("、", field.units()), unit(field));
			default -> this.labels.text("template." + field.kind());
		};
	}

	/** Whether whole things are counted, such as people. */
	private static boolean isCount(FormField field) {
		return field.kind() == FormField.Kind.QUANTITY && !field.units().isEmpty()
				&& COUNTED.contains(field.units().get(0));
	}

	/** The unit of a bare number. */
	private static String unit(FormField field) {
		return (field.kind() == FormField.Kind.MONEY) ? "万元"
				: (field.kind() == FormField.Kind.QUANTITY && !field.units().isEmpty()) ? field.units().get(0) : "";
	}

	private String example(FormField field) {
		List<String> words = words(field);
		String kind = isCount(field) ? "COUNT" : field.kind().name();
		return !words.isEmpty() ? words.get(0) : this.labels.text("template.example." + kind, unit(field),
				(field.refersTo() != null) ? this.labels.text(field.refersTo()) : "");
	}

}
