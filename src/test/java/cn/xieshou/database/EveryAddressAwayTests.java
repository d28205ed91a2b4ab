package cn.xieshou.database;

import java.net.http.HttpRequest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import cn.xieshou.AtOnce;
import cn.xieshou.FaultProxy.Fault;
import cn.xieshou.register.Registers;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import static org.assertj.core.api.Assertions.assertThat;

/** Every address of the portal while the database is away. */
@Tag("long")
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
		properties = { "xieshou.demo=false", "xieshou.jobs.poll-every=1s" })
@Import(FaultyDatabase.Proxied.class)
class EveryAddressAwayTests extends FaultyDatabase {

	private static final String NOBODY = "00000000-0000-4000-8000-000000000000";

	@Autowired
	@Qualifier("requestMappingHandlerMapping")
	RequestMappingHandlerMapping mappings;

	@Autowired
	Registers registers;

	/** What is sent to where, for every type. */
	private List<String> addresses() {
		TreeSet<String> addresses = new TreeSet<>();
		this.mappings.getHandlerMethods().forEach((mapping, method) -> {
			for (String pattern : mapping.getPatternValues()) {
				if (!pattern.startsWith("/error") && !pattern.startsWith("/v3/api-docs")) {
					for (String path : paths(pattern)) {
						mapping.getMethodsCondition()
							.getMethods()
							.stream()
							.map((verb) -> verb.name())
							.filter((verb) -> verb.equals("GET") || path.startsWith("/api/"))
							.forEach((verb) -> addresses.add(verb + " " + path));
					}
				}
			}
		});
		return new ArrayList<>(addresses);
	}

	private Set<String> paths(String pattern) {
		return this.registers.all()
			.stream()
			.map((register) -> pattern.replaceAll("\\{type[^}]*}", register.code())
				.replaceAll("\\{[^{}]*(\\{\\d+})?[^{}]*}", NOBODY))
			.collect(Collectors.toSet());
	}

	private Timed ask(String address) {
		String verb = address.substring(0, address.indexOf(' '));
		String path = address.substring(address.indexOf(' ') + 1);
		HttpRequest.Builder request = request(path, path.startsWith("/api/") ? "application/json" : "text/html");
		if (verb.equals("GET")) {
			return send(request.GET());
		}
		HttpRequest.BodyPublisher body = HttpRequest.BodyPublishers.ofString("{\"username\":\"a\",\"password\":\"b\"}");
		// writes by a program carry its token, those by a page a token against forgery
		return send(request.header("Authorization", "Bearer " + token)
			.header("Content-Type", "application/json")
			.method(verb, body));
	}

	@ParameterizedTest
	@EnumSource(value = Fault.class, names = { "STOPPED", "BLACK_HOLE" })
	void everyAddressSaysSoWithinFiveSeconds(Fault fault) {
		List<String> addresses = addresses();
		assertThat(addresses).hasSizeGreaterThan(10 * this.registers.all().size());
		List<Timed> answers = new ArrayList<>();
		// the portal has been at work, so that waits are measured and not its first
		// request
		List.of("/", "/projects").forEach((page) -> assertThat(get(page, "text/html").status()).isEqualTo(200));
		assertThat(get("/api/v1/projects", "application/json").status()).isEqualTo(200);
		this.proxy.set(fault);
		for (int from = 0; from < addresses.size(); from += 10) {
			List<String> some = addresses.subList(from, Math.min(from + 10, addresses.size()));
			answers.addAll(AtOnce.times(some.size(), (i) -> ask(some.get(i))));
		}
		System.out.println(fault + ": " + answers.size() + " addresses, the slowest "
				+ answers.stream()
					.sorted(Comparator.comparing(Timed::millis).reversed())
					.limit(3)
					.map((answer) -> answer.address() + " " + answer.millis() + " ms")
					.toList());
		answers.forEach(FaultyDatabase::assertAway);
	}

}
