package cn.xieshou.values;

import org.hibernate.cfg.MappingSettings;
import org.hibernate.type.format.jackson.Jackson3JsonFormatMapper;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.boot.hibernate.autoconfigure.HibernatePropertiesCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Columns of JSON speak the same JSON as the API (JSON 列), so that values keep their
 * form.
 */
@Configuration(proxyBeanMethods = false)
class JsonColumns {

	@Bean
	HibernatePropertiesCustomizer sameJson(JsonMapper json) {
		return (settings) -> settings.put(MappingSettings.JSON_FORMAT_MAPPER, new Jackson3JsonFormatMapper(json));
	}

}
