package kit;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import cn.xieshou.values.Labels;
import cn.xieshou.values.Percent;
import cn.xieshou.values.Quantity;
import cn.xieshou.values.Ratio;
import cn.xieshou.values.Refusal;
import cn.xieshou.page.Blank;
import cn.xieshou.page.Bullet;
import cn.xieshou.page.Fig;
import cn.xieshou.page.Inbox;
import cn.xieshou.page.Kpi;
import cn.xieshou.page.Link;
import cn.xieshou.page.Nature;
import cn.xieshou.web.NotFound;
import cn.xieshou.page.Option;
import cn.xieshou.page.Pager;
import cn.xieshou.page.Person;
import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.data.jpa.autoconfigure.DataJpaRepositoriesAutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.bind.annotation.RestController;

/**
 * The pages' parts on a page of their own, and addresses that fail in every way: the web
 * room alone, without a database. Signed in is who asks below {@code /kit}. Outside the
 * portal's package, so that no other test finds it.
 */
@EnableAutoConfiguration(exclude = { DataSourceAutoConfiguration.class, HibernateJpaAutoConfiguration.class,
		DataJpaRepositoriesAutoConfiguration.class, FlywayAutoConfiguration.class })
@ComponentScan({ "cn.xieshou.web", "cn.xieshou.page", "cn.xieshou.log", "cn.xieshou.values" })
@Import({ Kit.Pages.class, Kit.Answers.class })
public class Kit {

	static final String POLICY = "default-src 'self'; style-src 'self'; script-src 'self'; img-src 'self' data:";

	@Bean
	Clock clock() {
		return Clock.systemUTC();
	}

	@Bean
	SecurityFilterChain open(HttpSecurity http) throws Exception {
		Filter signIn = (request, response, chain) -> {
			if (((HttpServletRequest) request).getRequestURI().startsWith("/kit")) {
				SecurityContext context = SecurityContextHolder.createEmptyContext();
				context.setAuthentication(new UsernamePasswordAuthenticationToken(new Somebody(), null, List.of()));
				SecurityContextHolder.setContext(context);
			}
			chain.doFilter(request, response);
		};
		return http.authorizeHttpRequests((requests) -> requests.anyRequest().permitAll())
			.addFilterBefore(signIn, AuthorizationFilter.class)
			.csrf((csrf) -> csrf.ignoringRequestMatchers("/api/**"))
			.headers((headers) -> headers.contentSecurityPolicy((policy) -> policy.policyDirectives(POLICY)))
			.build();
	}

	@Bean
	Inbox inbox() {
		return () -> 12;
	}

	record Somebody() implements Person {

		@Override
		public UUID id() {
			return new UUID(0, 1);
		}

		@Override
		public String displayName() {
			return "林主任";
		}

		@Override
		public Set<String> roles() {
			return Set.of("OFFICIAL", "TEAM", "REVIEWER", "AUDITOR", "SYSTEM_ADMIN");
		}

	}

	private static Ratio rate(String points) {
		return Ratio.stated(Percent.parse(points));
	}

	/** A form with one component of each kind. */
	record KitForm(@NotBlank @Size(max = 100) String name, @NotNull Nature nature, @NotNull Quantity amount,
			@Nullable Quantity area, @Nullable LocalDate openedOn, @Nullable String memo, boolean listed,
			@Nullable String regionCode) {

	}

	@Controller
	static class Pages {

		private static final String LONG = "广州市—湛江市产业转移合作园区基础设施及配套服务设施建设（二期）暨承接产业有序转移主平台标准厂房与人才公寓综合开发项目";

		private final Labels labels;

		Pages(Labels labels) {
			this.labels = labels;
		}

		@ModelAttribute
		void options(Model model) {
			model.addAttribute("natures", Option.of(this.labels, Nature.values()));
		}

		@GetMapping("/kit")
		String kit(Model model) {
			Fig amount = Fig.of("协议投资额", Quantity.of("1482.21", "亿元"), "/figures/1");
			Fig about = Fig.of("电商网络销售额", Quantity.parse("超16亿元"), "/figures/2");
			Fig odd = Fig.of("培训干部", Quantity.parse("1000余人"), null);
			Fig forecast = Fig.of(LONG, Quantity.of("23.8", "亿元"), "/figures/3").as(Nature.FORECAST);
			Fig none = Fig.none("实际到位资金", Blank.NOT_REPORTED);
			model.addAttribute("figs",
					List.of(amount, about, odd, forecast, Fig.of("新增", -400, "万元", "/figures/4"),
							Fig.of("零", 0, "个", null), none, Fig.none("目标", Blank.NOT_APPLICABLE),
							Fig.none("年报", Blank.NOT_DUE)));
			model.addAttribute("kpis",
					List.of(Kpi.of(amount).growth(rate("51.87")), Kpi.of(about).covering(2, 4),
							Kpi.of(forecast).growth(rate("-3.2")).note("历年累计"), Kpi.of(none),
							Kpi.of(Fig.of("结对关系", 4, "组", null)).note("县区级结对 25 对"), Kpi.of(odd)));
			model.addAttribute("bullets",
					List.of(new Bullet("新引进项目协议投资额 · 湛江", rate("123.5"), "实际 1,482.21 / 目标 1,200 亿元（推算）"),
							new Bullet(LONG, rate("96.2"), "实际 45 / 省下达任务 46.8 个"),
							new Bullet("用地整备", rate("61.03"), "实际 610 / 目标 1,000 亩"),
							new Bullet("缺报", null, "目标 100 个，未报")));
			model.addAttribute("states", List.of("draft", "submitted", "confirming", "county_review", "city_review",
					"published", "posted", "returned", "withdrawn", "voided", "error"));
			model.addAttribute("longName", LONG);
			model.addAttribute("crumbs", List.of(new Link("总览", "/kit"), new Link("投资项目", "/kit"), Link.here(LONG)));
			model.addAttribute("pills", List.of(new Link("期间：2019—2024", "/kit"), new Link("项目名称包含：" + LONG, "/kit")));
			model.addAttribute("exports", List.of(new Link("Excel 工作簿 .xlsx", "/kit"), new Link("逗号分隔 .csv", "/kit")));
			model.addAttribute("columns", List.of(new Option("co-stage", "阶段"), new Option("co-amount", "协议投资额")));
			model.addAttribute("pager", new Pager(null, "/kit?after=x", 20, 1234L));
			model.addAttribute("uncounted", new Pager("/kit", null, 20, null));
			model.addAttribute("fresh", new Link("新建反向飞地", "/kit"));
			model.addAttribute("hidden", Map.of("stage", "signed"));
			return "kit";
		}

		@GetMapping("/kit/charts")
		String charts(Model model) {
			Map<String, Object> charts = new LinkedHashMap<>();
			charts.put("flowmap", KitCharts.flow());
			charts.put("regionmap", KitCharts.regions());
			charts.put("levels", KitCharts.levels());
			charts.put("slope", KitCharts.slope());
			charts.put("combo", KitCharts.combo());
			charts.put("bars", KitCharts.bars());
			charts.put("multiples", KitCharts.multiples());
			charts.put("trend", KitCharts.trend());
			charts.put("sankey", KitCharts.sankey());
			charts.put("broken", KitCharts.broken());
			model.addAttribute("charts", charts);
			return "kit-charts";
		}

		@GetMapping("/kit/late")
		String late(Model model) {
			model.addAttribute("slope", KitCharts.slope());
			return "kit-late";
		}

		@GetMapping(path = "/kit/late", params = "panel")
		String latePanel(Model model) {
			model.addAttribute("slope", KitCharts.slope());
			return "kit-late :: panel";
		}

		@GetMapping("/kit/form")
		String form(Model model) {
			model.addAttribute("form", new KitForm("廉江市智能加湿器生产项目", Nature.PLANNED, Quantity.parse("超1.2亿元"),
					Quantity.parse("45亩"), null, null, true, "440881"));
			return "kit-form";
		}

		@PostMapping("/kit/form")
		String submit(@Valid @ModelAttribute("form") KitForm form, BindingResult errors, Model model) {
			if (errors.hasErrors()) {
				return "kit-form";
			}
			model.addAttribute("said", form.amount() + " " + form.area() + " " + form.regionCode());
			return "kit-form";
		}

		@GetMapping("/kit/lookup")
		@ResponseBody
		List<Map<String, String>> lookup(@RequestParam String q) {
			return List.of(Map.of("id", "440881", "text", "廉江市", "note", "广东省湛江市"),
					Map.of("id", "440823", "text", "遂溪县", "note", "广东省湛江市"));
		}

		@GetMapping("/figures/{id}")
		String figure(@PathVariable String id, Model model) {
			model.addAttribute("id", id);
			return "kit-figure";
		}

		@GetMapping(path = "/figures/{id}", params = "panel")
		String panel(@PathVariable String id, Model model) {
			model.addAttribute("id", id);
			return "kit-figure :: panel";
		}

		@GetMapping("/login")
		String login(Model model) {
			model.addAttribute("facts", List.of(Fig.of("省市级结对", 4, "组", null), Fig.of("县区级结对", 25, "对", null),
					Fig.of("共建产业园区", 23, "个", null), Fig.of("累计实际到位资金", Quantity.of("179.48", "亿元"), null)));
			model.addAttribute("accounts",
					List.of(Map.of("username", "official", "role", "领导", "scope", "全部"),
							Map.of("username", "team-suixi", "role", "工作队", "scope", "越秀区—遂溪县"),
							Map.of("username", "city-zhanjiang", "role", "审核", "scope", "广州—湛江")));
			model.addAttribute("accountPassword", "Xieshou-demo-2026");
			model.addAttribute("triesLeft", 4);
			return "signin/login";
		}

		@GetMapping({ "/fail/{how}", "/kit/fail/{how}" })
		String fail(@PathVariable String how) {
			switch (how) {
				case "missing" -> throw new NotFound("park");
				case "denied" -> throw new AccessDeniedException("no");
				case "refused" -> throw new Refusal("kit.refused", 3);
				case "template" -> {
					return "kit-broken";
				}
				default -> throw new IllegalStateException("secret of the house");
			}
		}

	}

	@RestController
	static class Answers {

		@GetMapping("/api/v1/fail/{how}")
		String fail(@PathVariable String how) {
			return new Pages(null).fail(how);
		}

		@GetMapping("/api/v1/number")
		int number(@RequestParam int n) {
			return n;
		}

		@PostMapping("/api/v1/forms")
		KitForm form(@Valid @RequestBody KitForm form) {
			return form;
		}

	}

}
