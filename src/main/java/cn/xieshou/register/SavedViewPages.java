package cn.xieshou.register;

import java.util.Map;
import java.util.UUID;

import org.springframework.stereotype.Controller;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

import cn.xieshou.values.Refusal;

/** Keeping and dropping views of lists (视图). */
@Controller
class SavedViewPages {

	private final Registers registers;

	private final Listing listing;

	private final SavedViews views;

	SavedViewPages(Registers registers, Listing listing, SavedViews views) {
		this.registers = registers;
		this.listing = listing;
		this.views = views;
	}

	@PostMapping("/views")
	String keep(@RequestParam String type, @RequestParam String name, @RequestParam String conditions,
			@RequestParam(defaultValue = "false") boolean shared) {
		Register<?, ?> register = this.registers.require(type);
		ListQuery query = query(register, conditions);
		this.views.keep(register, name, query.view(), shared);
		return "redirect:/" + register.code() + (query.view().isEmpty() ? "" : "?" + query.view());
	}

	private ListQuery query(Register<?, ?> register, String conditions) {
		try {
			return this.listing.query(register, parameters(conditions));
		}
		catch (BadListParameter ex) {
			throw new Refusal(ex.key(), ex.arguments());
		}
		catch (IllegalArgumentException ex) {
			throw new Refusal("list.badConditions");
		}
	}

	/** Reads conditions as they stand in an address. */
	private static MultiValueMap<String, String> parameters(String conditions) {
		MultiValueMap<String, String> parameters = new LinkedMultiValueMap<>();
		for (Map.Entry<String, java.util.List<String>> parameter : UriComponentsBuilder.newInstance()
			.query(conditions)
			.build()
			.getQueryParams()
			.entrySet()) {
			parameter.getValue()
				.forEach((value) -> parameters.add(
						java.net.URLDecoder.decode(parameter.getKey(), java.nio.charset.StandardCharsets.UTF_8),
						(value != null) ? java.net.URLDecoder.decode(value, java.nio.charset.StandardCharsets.UTF_8)
								: ""));
		}
		return parameters;
	}

	@PostMapping("/views/{id}/drop")
	String drop(@PathVariable UUID id) {
		return "redirect:/" + this.views.drop(id);
	}

}
