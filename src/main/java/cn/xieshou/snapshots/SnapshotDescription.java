package cn.xieshou.snapshots;

import java.util.ArrayList;
import java.util.List;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import org.springdoc.core.customizers.OpenApiCustomizer;

import org.springframework.context.annotation.Lazy;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Describes the parameter {@code snapshot} wherever one is read as known at a moment
 * (接口说明).
 */
@Lazy
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class SnapshotDescription implements OpenApiCustomizer {

	@Override
	public void customise(OpenAPI api) {
		api.getPaths().values().forEach((item) -> item.readOperations().forEach(SnapshotDescription::describe));
	}

	private static void describe(Operation operation) {
		List<Parameter> parameters = operation.getParameters();
		if (parameters != null && parameters.stream().anyMatch((one) -> "asKnownOn".equals(one.getName()))) {
			List<Parameter> all = new ArrayList<>(parameters);
			all.add(new Parameter().in("query").name("snapshot").schema(new StringSchema().format("uuid")));
			operation.setParameters(all);
		}
	}

}
