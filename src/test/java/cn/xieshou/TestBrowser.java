package cn.xieshou;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ReducedMotion;
import org.jspecify.annotations.Nullable;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

/**
 * The Chromium of the browser tests, one for all of them, which ends with the JVM: its
 * engine without windows where that is installed, which takes a third of the processor's
 * time, otherwise the whole one. Where there is none they are skipped and say so;
 * {@code .ci/run} lets no skipped one pass.
 */
public final class TestBrowser {

	private static final List<Path> CHROMIUM = List.of(Path.of("/usr/bin/chromium-headless-shell"),
			Path.of("/usr/bin/chromium"));

	private static @Nullable TestBrowser shared;

	private final Browser browser;

	private TestBrowser(Browser browser) {
		this.browser = browser;
	}

	/** The browser, started when first asked for. */
	public static TestBrowser shared() {
		if (shared == null) {
			shared = launch();
		}
		return shared;
	}

	/** Starts the browser; asks no host but those that tests ask. */
	private static TestBrowser launch() {
		Optional<Path> chromium = CHROMIUM.stream().filter(Files::isExecutable).findFirst();
		if (chromium.isEmpty()) {
			System.out.println("Browser tests are skipped: there is none of " + CHROMIUM);
		}
		assumeTrue(chromium.isPresent());
		Playwright playwright = Playwright
			.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
		return new TestBrowser(playwright.chromium()
			.launch(new BrowserType.LaunchOptions().setExecutablePath(chromium.get())
				.setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
						"--disable-background-networking", "--disable-component-update", "--disable-sync"))));
	}

	/**
	 * A reader in China who has never been here and asks for less motion: drawing moving
	 * charts takes the processor longer than all that is looked at.
	 */
	public BrowserContext open(int width, int height) {
		return open(width, height, null);
	}

	/** A reader in China whose browser keeps what it kept before. */
	BrowserContext open(int width, int height, @Nullable String kept) {
		return this.browser.newContext(new Browser.NewContextOptions().setLocale("zh-CN")
			.setTimezoneId("Asia/Shanghai")
			.setReducedMotion(ReducedMotion.REDUCE)
			.setViewportSize(width, height)
			.setStorageState(kept));
	}

	/** A reader whose browser runs no scripts. */
	public BrowserContext openWithoutScripts(int width, int height) {
		return this.browser
			.newContext(new Browser.NewContextOptions().setJavaScriptEnabled(false).setViewportSize(width, height));
	}

	/** Signs in on the sign-in page, as a reader does. */
	public static void enter(Page page, String account) {
		page.locator("[name=username]").fill(account);
		page.locator("[name=password]").fill(Demo.PASSWORD);
		page.locator("button.pri[type=submit]").click();
		page.waitForURL((url) -> !url.contains("/login"));
	}

	/**
	 * Notes all that a page complains of: its policy, its console at that level, another
	 * host asked.
	 * @param port the portal's
	 * @param levels the levels of the console that count
	 */
	public static Page watched(Page page, int port, List<String> levels, List<String> complaints) {
		page.addInitScript("addEventListener('securitypolicyviolation', (e) => console.error('CSP '"
				+ " + e.violatedDirective + ' ' + e.blockedURI + ' ' + e.sourceFile))");
		page.onConsoleMessage((message) -> {
			boolean expected = message.text().contains("Failed to load resource") && message.location() != null
					&& message.location().matches(".*(fail|nowhere).*");
			if (levels.contains(message.type()) && !expected) {
				complaints.add(message.text() + " " + message.location());
			}
		});
		page.onPageError(complaints::add);
		page.onRequest((request) -> {
			if (!request.url().startsWith("http://localhost:" + port + "/") && !request.url().startsWith("data:")) {
				complaints.add("asked " + request.url());
			}
		});
		return page;
	}

}
