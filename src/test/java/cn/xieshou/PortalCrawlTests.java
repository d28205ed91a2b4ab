package cn.xieshou;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

import cn.xieshou.register.Register;
import cn.xieshou.register.Registers;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Walks all pages as every demonstration account: no link leads nowhere or to what the
 * account may not see, every page has a title and its ids once, breaks no rule of
 * accessibility and complains of nothing.
 */
@PortTest
class PortalCrawlTests {

	private static final List<String> EVERYBODY = List.of("official", "team-suixi", "team-longhu", "team-qiannan",
			"county-suixi", "city-zhanjiang", "helper-yuexiu", "auditor", "business", "finance-zhanjiang", "sysadmin",
			"secadmin", "auditadmin");

	private static final List<String> ONE_OF_EACH_ROLE = List.of("official", "team-suixi", "county-suixi",
			"helper-yuexiu", "business", "sysadmin", "secadmin", "auditadmin");

	/** So many pages are looked at whose addresses differ in the type only. */
	private static final int ALIKE = 3;

	@Autowired
	Registers registers;

	@LocalServerPort
	private int port;

	@Test
	void everyLinkLeadsSomewhereForWhoeverSeesItAndEveryKindOfPageIsAccessible() throws Exception {
		Map<String, List<String>> pages = walk(ONE_OF_EACH_ROLE, 1, Set.of());
		assertThat(pages.values().stream().flatMap(List::stream).map(PortalCrawl::kind).map(PortalCrawlTests::path))
			.containsAll(PortalBrowserTests.TYPES.stream()
				.flatMap((type) -> Stream.of("/" + type, "/" + type + "/*"))
				.toList());
		visit(fewAlike(pages), "light", 1440, "zh-CN");
	}

	/**
	 * All lists and records, and of what else is there for each type ({@code
	 * /duplicates/parks}, {@code /parks/…/merge}) a few.
	 */
	private Map<String, List<String>> fewAlike(Map<String, List<String>> pages) {
		Set<String> types = types();
		Map<String, Integer> met = new HashMap<>();
		Map<String, List<String>> few = new LinkedHashMap<>();
		pages.forEach((account, addresses) -> few.put(account, addresses.stream().filter((address) -> {
			String kind = path(PortalCrawl.kind(address));
			String alike = Stream.of(kind.split("/"))
				.map((part) -> types.contains(part) ? "{type}" : part)
				.collect(Collectors.joining("/"));
			return alike.matches("/\\{type}(/\\*)?") || !alike.contains("{type}")
					|| met.merge(alike, 1, Integer::sum) <= ALIKE;
		}).toList()));
		return few;
	}

	private Set<String> types() {
		return this.registers.all().stream().map(Register::code).collect(Collectors.toSet());
	}

	private static String path(String kind) {
		return kind.replaceFirst("\\?.*", "");
	}

	@Test
	void englishPagesSayNothingInChineseButNames() throws Exception {
		walk(List.of("official", "team-suixi"), 1, chineseWords());
	}

	@Test
	@Tag("long")
	void threeOfEveryKindLeadSomewhereForEverybody() throws Exception {
		walk(EVERYBODY, 3, Set.of());
		walk(EVERYBODY.stream().filter((account) -> !account.endsWith("admin")).toList(), 3, chineseWords());
	}

	@ParameterizedTest
	@CsvSource({ "light, 1440, zh-CN", "dark, 1440, zh-CN", "light, 390, zh-CN", "dark, 390, zh-CN", "light, 1440, en",
			"light, 390, en" })
	@Tag("long")
	void everyKindOfPageIsAccessibleToEverybodyHoweverItLooks(String theme, int width, String language)
			throws Exception {
		for (String account : EVERYBODY) {
			visit(walk(List.of(account), 1, Set.of()), theme, width, language);
		}
	}

	/**
	 * Walks as each account.
	 * @return by account the pages of kinds that no account before has
	 */
	private Map<String, List<String>> walk(List<String> accounts, int most, Set<String> foreign) {
		Map<String, List<String>> pages = new LinkedHashMap<>();
		Set<String> kinds = new TreeSet<>();
		List<String> faults = new ArrayList<>();
		int read = 0;
		int links = 0;
		List<PortalCrawl> crawls = accounts.parallelStream().map((account) -> crawl(account, most, foreign)).toList();
		for (int i = 0; i < crawls.size(); i++) {
			PortalCrawl crawl = crawls.get(i);
			String account = accounts.get(i);
			crawl.faults.forEach((fault) -> faults.add(account + ": " + fault));
			read += crawl.read;
			links += crawl.links;
			pages.put(account,
					crawl.pages.entrySet()
						.stream()
						.filter((page) -> kinds.add(page.getKey()))
						.map(Map.Entry::getValue)
						.toList());
		}
		System.out.printf("crawl: %d accounts, %d kinds of page, %d answers read, %d links met, %d faults%n",
				accounts.size(), kinds.size(), read, links, faults.size());
		assertThat(faults).isEmpty();
		return pages;
	}

	private PortalCrawl crawl(String account, int most, Set<String> foreign) {
		try {
			return new PortalCrawl(base(), token(account), most, foreign).walk();
		}
		catch (IOException | InterruptedException ex) {
			throw new IllegalStateException(account, ex);
		}
	}

	private void visit(Map<String, List<String>> pages, String theme, int width, String language) {
		List<String> faults = new ArrayList<>();
		pages.forEach((account, addresses) -> {
			try (BrowserContext context = TestBrowser.shared().open(width, (width > 1000) ? 900 : 844)) {
				context.addInitScript("localStorage.setItem('xs-theme', '" + theme + "')");
				context.addCookies(List.of(new Cookie("lang", language).setUrl(base())));
				Page page = TestBrowser.watched(context.newPage(), this.port, List.of("error"), faults);
				signIn(page, account);
				addresses.forEach((address) -> examine(page, address, faults));
			}
		});
		System.out.printf("axe: %d pages, %s, %d px, %s: %d faults%n",
				pages.values().stream().mapToInt(List::size).sum(), theme, width, language, faults.size());
		assertThat(faults).isEmpty();
	}

	private void signIn(Page page, String account) {
		page.navigate(base() + "/login");
		TestBrowser.enter(page, account);
	}

	private void examine(Page page, String address, List<String> faults) {
		// ten rows of a list show all that its rows are made of
		boolean list = types().contains(address.substring(1));
		page.navigate(base() + address + (list ? "?size=10" : ""));
		page.waitForCondition(() -> (boolean) page.evaluate("!document.querySelector('.chart.busy')"));
		if ((int) page.evaluate("document.documentElement.scrollWidth - innerWidth") > 0) {
			faults.add(address + " scrolls sideways");
		}
		Accessibility.broken(page).forEach((rule) -> faults.add(address + " " + rule));
	}

	private String base() {
		return "http://localhost:" + this.port;
	}

	private String token(String account) throws IOException, InterruptedException {
		HttpRequest request = HttpRequest.newBuilder(URI.create(base() + "/api/v1/tokens"))
			.header("Content-Type", "application/json")
			.POST(HttpRequest.BodyPublishers
				.ofString("{\"username\":\"" + account + "\",\"password\":\"" + Demo.PASSWORD + "\"}"))
			.build();
		String answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString()).body();
		return JsonMapper.builder().build().readTree(answer).get("token").stringValue();
	}

	/** The words of Chinese pages that have others in English. */
	private static Set<String> chineseWords() throws IOException {
		Set<String> words = new TreeSet<>();
		for (Resource bundle : new PathMatchingResourcePatternResolver()
			.getResources("classpath*:messages/*_en.properties")) {
			Properties english = read(bundle);
			read(bundle.createRelative(String.valueOf(bundle.getFilename()).replace("_en", "")))
				.forEach((key, word) -> {
					if (!word.equals(english.get(key)) && word.toString().matches("(?s).*\\p{IsHan}.*")) {
						words.add(word.toString());
					}
				});
		}
		words.removeAll(namesOfTheBooks());
		return words;
	}

	/**
	 * What the demonstration books call things, which stays as it is in every language.
	 */
	private static Set<String> namesOfTheBooks() throws IOException {
		Set<String> names = new TreeSet<>();
		for (String tables : List.of("books/*.csv", "values/units.csv", "indicator/*.csv")) {
			for (Resource table : new PathMatchingResourcePatternResolver().getResources("classpath*:" + tables)) {
				names.addAll(List.of(table.getContentAsString(StandardCharsets.UTF_8).split("[,;；、|:：（）\"\n]")));
			}
		}
		return names;
	}

	private static Properties read(Resource bundle) {
		Properties words = new Properties();
		try (InputStreamReader reader = new InputStreamReader(bundle.getInputStream(), StandardCharsets.UTF_8)) {
			words.load(reader);
			return words;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
