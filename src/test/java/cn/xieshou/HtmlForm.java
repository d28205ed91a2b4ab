package cn.xieshou;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.attoparser.ParseException;
import org.attoparser.config.ParseConfiguration;
import org.attoparser.simple.AbstractSimpleMarkupHandler;
import org.attoparser.simple.SimpleMarkupParser;
import org.jspecify.annotations.Nullable;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.unbescape.html.HtmlEscape;

/**
 * The form of a filing as a browser without scripts has it: the controls of the rendered
 * page, and what pressing a button would send.
 */
public final class HtmlForm {

	private final List<Control> controls = new ArrayList<>();

	/** One control; of a choice the values on offer. */
	public static final class Control {

		private final String name;

		private final String kind;

		private final List<String> options = new ArrayList<>();

		private String value;

		private boolean sent;

		private Control(String name, String kind, String value, boolean sent) {
			this.name = name;
			this.kind = kind;
			this.value = value;
			this.sent = sent;
		}

		public String name() {
			return this.name;
		}

		public List<String> options() {
			return this.options;
		}

		public String value() {
			return this.value;
		}

		public boolean isSeen() {
			return !this.kind.equals("hidden");
		}

		public boolean isBox() {
			return this.kind.equals("checkbox");
		}

		/** Types a value, as far as the control lets it be typed. */
		public void type(String text) {
			this.value = this.kind.equals("textarea") ? text : text.replace("\n", "");
			this.sent = true;
		}

		public void tick(boolean ticked) {
			this.sent = ticked;
		}

	}

	private HtmlForm() {
	}

	/** The form of a page that has what filings are sent with. */
	public static HtmlForm of(String page) {
		HtmlForm form = new HtmlForm();
		try {
			new SimpleMarkupParser(ParseConfiguration.htmlConfiguration()).parse(page, form.new Reader());
		}
		catch (ParseException ex) {
			throw new IllegalArgumentException(ex);
		}
		return form;
	}

	public List<Control> controls() {
		return this.controls;
	}

	public Control control(String name) {
		return this.controls.stream()
			.filter((control) -> control.name.equals(name))
			.findFirst()
			.orElseThrow(() -> new AssertionError("No control " + name));
	}

	/** What a button sends. */
	public MultiValueMap<String, String> press(String action) {
		MultiValueMap<String, String> sent = new LinkedMultiValueMap<>();
		for (Control control : this.controls) {
			if (control.sent) {
				sent.add(control.name, control.value.replace("\n", "\r\n"));
			}
		}
		sent.add("action", action);
		return sent;
	}

	private final class Reader extends AbstractSimpleMarkupHandler {

		private boolean inside;

		private int templates;

		private @Nullable Control open;

		private @Nullable String option;

		@Override
		public void handleStandaloneElement(String element, Map<String, String> attributes, boolean minimized, int line,
				int column) {
			element(element, attributes);
		}

		@Override
		public void handleOpenElement(String element, Map<String, String> attributes, int line, int column) {
			if (element.equals("form")) {
				this.inside = attributes != null && attributes.containsKey("data-entry");
			}
			else if (element.equals("template")) {
				this.templates++;
			}
			else {
				element(element, attributes);
			}
		}

		@Override
		public void handleCloseElement(String element, int line, int column) {
			switch (element) {
				case "form" -> this.inside = false;
				case "template" -> this.templates--;
				case "select", "textarea" -> this.open = null;
				default -> {
				}
			}
		}

		@Override
		public void handleText(char[] buffer, int offset, int length, int line, int column) {
			if (this.open != null && this.open.kind.equals("textarea")) {
				this.open.value = HtmlEscape.unescapeHtml(new String(buffer, offset, length)).replaceFirst("^\n", "");
			}
		}

		private void element(String element, Map<String, String> attributes) {
			if (!this.inside || this.templates > 0 || attributes == null) {
				return;
			}
			String name = attribute(attributes, "name");
			switch (element) {
				case "input" -> {
					String kind = Objects.requireNonNullElse(attributes.get("type"), "text");
					if (!name.isEmpty() && !kind.equals("file")) {
						HtmlForm.this.controls.add(new Control(name, kind, attribute(attributes, "value"),
								!List.of("checkbox", "radio").contains(kind) || attributes.containsKey("checked")));
					}
				}
				case "textarea", "select" -> {
					this.open = new Control(name, element, "", true);
					HtmlForm.this.controls.add(this.open);
				}
				case "option" -> {
					Control select = Objects.requireNonNull(this.open);
					String value = attribute(attributes, "value");
					select.options.add(value);
					if (attributes.containsKey("selected")) {
						select.value = value;
					}
				}
				default -> {
				}
			}
		}

		private static String attribute(Map<String, String> attributes, String name) {
			return HtmlEscape.unescapeHtml(Objects.requireNonNullElse(attributes.get(name), ""));
		}

	}

}
