package cn.xieshou.record;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import io.swagger.v3.core.util.Json31;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.context.annotation.DependsOn;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

import cn.xieshou.form.FormSchema;
import cn.xieshou.page.PublicAddress;
import cn.xieshou.register.Column;
import cn.xieshou.register.Register;
import cn.xieshou.register.Registers;
import cn.xieshou.values.Labels;

/**
 * Describes the API type by type (接口说明): the shared addresses written out for every
 * register, with its filters and its form. Needs what springdoc registers to read
 * classes, which {@link LateApiDescription} makes late and nothing else asks for.
 */
@Lazy
@DependsOn("modelConverterRegistrar")
@Component
class ApiDescription implements OpenApiCustomizer {

	private static final String TYPE = "/api/v1/{type}";

	static {
		// A form is described by its schema, not by the classes that carry it
		SpringDocUtils.getConfig()
			.replaceWithClass(ObjectNode.class, Object.class)
			.replaceWithClass(JsonNode.class, Object.class);
	}

	private final Registers registers;

	private final FormSchema schema;

	private final Labels labels;

	private final JsonMapper json;

	private final PublicAddress address;

	ApiDescription(Registers registers, FormSchema schema, Labels labels, JsonMapper json, PublicAddress address) {
		this.address = address;
		this.registers = registers;
		this.schema = schema;
		this.labels = labels;
		this.json = json;
	}

	@Override
	public void customise(OpenAPI api) {
		api.info(new Info().title("Xieshou 携手").version("v1").description("对口帮扶协作账套 · the books of paired assistance"));
		api.servers(List.of(new Server().url((this.address.url() != null) ? this.address.url().toString() : "/")));
		api.getComponents()
			.addSecuritySchemes("token", new SecurityScheme().type(SecurityScheme.Type.HTTP).scheme("bearer"));
		api.addSecurityItem(new SecurityRequirement().addList("token"));
		Map<String, PathItem> shared = new LinkedHashMap<>();
		api.getPaths().forEach((path, item) -> {
			if (path.startsWith(TYPE)) {
				shared.put(path, item);
			}
		});
		shared.keySet().forEach(api.getPaths()::remove);
		api.getPaths()
			.forEach((path, item) -> item.readOperationsMap()
				.forEach((method, operation) -> operation.summary(this.labels.text(key(method, path)))
					.tags(List.of(path.replace("/api/v1/", "").replaceFirst("[/.].*", "")))));
		for (Register<?, ?> register : this.registers.all()) {
			String form = register.formType().getSimpleName();
			api.getComponents().addSchemas(form, form(register));
			shared.forEach((path, item) -> api.getPaths()
				.addPathItem(path.replace("{type}", register.code()), item(register, path, item)));
		}
	}

	/**
	 * The message that says in a few words what an operation does:
	 * {@code api.put-filings-id}.
	 */
	private static String key(PathItem.HttpMethod method, String path) {
		String does = (method == PathItem.HttpMethod.GET) ? "" : method.name().toLowerCase(Locale.ROOT) + "-";
		return "api." + does + path.replace("/api/v1/", "").replaceAll("[{}]", "").replaceAll("\\W", "-");
	}

	private Schema<?> form(Register<?, ?> register) {
		String text = this.json.writeValueAsString(this.schema.of(register));
		try {
			return Json31.mapper().readValue(text, Schema.class);
		}
		catch (com.fasterxml.jackson.core.JsonProcessingException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private PathItem item(Register<?, ?> register, String path, PathItem shared) {
		PathItem item = new PathItem();
		shared.readOperationsMap()
			.forEach((method, model) -> item.operation(method, operation(register, path, method, model)));
		return item;
	}

	private Operation operation(Register<?, ?> register, String path, PathItem.HttpMethod method, Operation model) {
		Operation operation = new Operation().operationId(register.code() + "-" + model.getOperationId())
			.summary(this.labels.text(key(method, path), this.labels.text(register.code())))
			.tags(List.of(register.code()))
			.requestBody(model.getRequestBody())
			.responses(model.getResponses());
		List<Parameter> parameters = new ArrayList<>();
		if (model.getParameters() != null) {
			model.getParameters()
				.stream()
				.filter((parameter) -> !List.of("type", "parameters").contains(parameter.getName()))
				.forEach(parameters::add);
		}
		boolean list = path.equals(TYPE) || path.startsWith(TYPE + ".");
		if (list) {
			filters(register).forEach((name) -> parameters
				.add(new Parameter().in("query").name(name).schema(new Schema<String>().type("string"))));
		}
		return operation.parameters(parameters);
	}

	/** The names that a list takes as filters. */
	private static List<String> filters(Register<?, ?> register) {
		List<String> names = new ArrayList<>(List.of("q", "pairing", "sort", "size", "after", "asKnownOn"));
		for (Column column : register.columns()) {
			switch (column.kind()) {
				case INTEGER, DECIMAL, MONEY, PERCENT, QUANTITY, STATEMENT -> {
					names.add(column.key() + ".min");
					names.add(column.key() + ".max");
				}
				case DATE, INSTANT -> {
					names.add(column.key() + ".from");
					names.add(column.key() + ".to");
				}
				default -> names.add(column.key());
			}
		}
		return names;
	}

}
