package cn.xieshou.web;

import cn.xieshou.DatabaseTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.server.PathContainer;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.servlet.resource.ResourceUrlProvider;
import org.springframework.web.util.pattern.PathPatternParser;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Addresses of files carry their content's hash; other addresses cost no look at files.
 */
@DatabaseTest
class StaticFileTests {

	@Autowired
	ResourceUrlProvider resources;

	@Autowired
	MockMvcTester mvc;

	@ParameterizedTest
	@ValueSource(strings = { "/", "/account", "/projects", "/projects/01970000-0000-7000-8000-000000000000",
			"/pairings/440104-440823", "/filings/new", "/search/suggest", "/api/v1/projects.csv", "/projects.xlsx",
			"/evidence/1/file.pdf" })
	void addressOfPageIsNotLookedForAmongFiles(String address) {
		PathContainer path = PathContainer.parsePath(address);
		assertThat(this.resources.getHandlerMap().keySet())
			.noneMatch((pattern) -> PathPatternParser.defaultInstance.parse(pattern).matches(path));
	}

	@ParameterizedTest
	@ValueSource(strings = { "/xs.css", "/xs.js", "/xs-early.js", "/charts.js", "/favicon.svg", "/icons.svg",
			"/webjars/htmx.org/dist/htmx.min.js", "/webjars/echarts/echarts.min.js" })
	void addressOfFileChangesWithItsContent(String address) {
		String versioned = this.resources.getForLookupPath(address);
		assertThat(versioned).matches(".+-[0-9a-f]{32}\\.\\w+");
		assertThat(this.mvc.get().uri(versioned)).hasStatusOk()
			.headers()
			.hasValue("Cache-Control", "max-age=31536000, public");
	}

	@Test
	void unknownFileIsNotFound() {
		assertThat(this.mvc.get().uri("/nothing.css")).hasStatus(404);
	}

}
