package cn.xieshou.form;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

import org.springframework.stereotype.Component;

import cn.xieshou.register.FormField;
import cn.xieshou.register.Register;
import cn.xieshou.values.Labels;

/**
 * The workbook into which records of a type are written for import (导入模板): a column per
 * field of the form, headed by its label, with a second row that says how to fill it in
 * and, where there are choices, a list to choose from. Groups, which a row cannot hold,
 * are entered on the form.
 */
@Component
public class ImportTemplate {

	/** Rows prepared for choosing from lists. */
	private static final int PREPARED = 1000;

	private final Labels labels;

	ImportTemplate(Labels labels) {
		this.labels = labels;
	}

	public void write(Register<?, ?> register, OutputStream out) throws IOException {
		List<FormField> fields = FormField.of(register.formType())
			.stream()
			.filter((field) -> field.kind() != FormField.Kind.GROUPS && !field.carried())
			.toList();
		try (Workbook workbook = new Workbook(out, "Xieshou", null)) {
			Worksheet sheet = workbook.newWorksheet(this.labels.text(register.code()));
			Worksheet choices = workbook.newWorksheet(this.labels.text("template.choices"));
			for (int i = 0; i < fields.size(); i++) {
				column(register, fields.get(i), i, sheet, choices);
			}
			sheet.freezePane(0, 2);
		}
	}

	private void column(Register<?, ?> register, FormField field, int at, Worksheet sheet, Worksheet choices) {
		String label = this.labels.field(register.code(), field.name());
		sheet.value(0, at, field.required() ? label + " *" : label);
		sheet.style(0, at).bold().fillColor("E8F0FA").set();
		sheet.value(1, at, hint(field));
		sheet.style(1, at).italic().fontColor("5B6675").wrapText(true).set();
		sheet.width(at, 22);
		List<String> words = words(field);
		if (!words.isEmpty()) {
			choices.value(0, at, label);
			for (int i = 0; i < words.size(); i++) {
				choices.value(i + 1, at, words.get(i));
			}
			if (field.kind() != FormField.Kind.CHOICES) {
				sheet.range(2, at, PREPARED, at).validateWithList(choices.range(1, at, words.size(), at));
			}
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

	/** How a field is filled in: required or not, in what form, in which units. */
	private String hint(FormField field) {
		String need = this.labels.text(field.required() ? "template.required" : "template.optional");
		String how = switch (field.kind()) {
			case REFERENCE, REFERENCES ->
				this.labels.text("template.REFERENCE", this.labels.text(String.valueOf(field.refersTo())));
			case QUANTITY ->
				this.labels.text("template.QUANTITY", field.units().stream().collect(Collectors.joining("、")));
			default -> this.labels.text("template." + field.kind());
		};
		return need + "；" + how;
	}

}
