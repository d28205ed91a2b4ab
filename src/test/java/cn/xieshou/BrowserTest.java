package cn.xieshou;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.RequestOptions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;

import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * A test in a real browser: a context for each reader, and what their pages complain of.
 */
public abstract class BrowserTest {

	/** What browsers keep of accounts that have signed in, by account and port. */
	private static final Map<String, String> SIGNED_IN = new HashMap<>();

	protected static TestBrowser browser;

	/** What pages have complained of since the test began. */
	protected final List<String> complaints = new ArrayList<>();

	@LocalServerPort
	protected int port;

	/** The reader who was opened last. */
	protected BrowserContext context;

	protected Page page;

	@BeforeAll
	static void launch() {
		browser = TestBrowser.shared();
	}

	/** A class whose tests share a reader keeps it open until its last test. */
	@AfterEach
	protected void leave() {
		if (this.context != null) {
			this.context.close();
		}
	}

	/** A reader who has never been here; the one before is gone. */
	protected void open(int width, int height) {
		open(width, height, null);
	}

	private void open(int width, int height, @Nullable String kept) {
		leave();
		this.context = browser.open(width, height, kept);
		this.page = tab();
	}

	/** A further tab of the same reader, watched for errors. */
	protected Page tab() {
		return TestBrowser.watched(this.context.newPage(), this.port, List.of("error"), this.complaints);
	}

	/** A reader who has never been here signs in. */
	protected void signIn(String account, int width, int height) {
		open(width, height);
		go("/login");
		TestBrowser.enter(this.page, account);
	}

	/** A reader who is signed in and has no page open yet. */
	protected void enter(String account, int width, int height) {
		String key = account + ":" + this.port;
		String kept = SIGNED_IN.get(key);
		if (kept != null) {
			open(width, height, kept);
		}
		if (kept == null || !isSignedIn()) {
			signIn(account, width, height);
			SIGNED_IN.put(key, this.context.storageState());
		}
	}

	/** A sixth session of an account has ended its oldest. */
	private boolean isSignedIn() {
		return this.context.request()
			.get("http://localhost:" + this.port + "/account", RequestOptions.create().setMaxRedirects(0))
			.status() == 200;
	}

	protected void enter(String account) {
		enter(account, 1440, 900);
	}

	/** Signs in anew, for a test that ends the session. */
	protected void signIn(String account) {
		signIn(account, 1440, 900);
	}

	protected String go(String path) {
		return go(this.page, path);
	}

	/** Opens a page and gives back what the server sent. */
	protected String go(Page where, String path) {
		return where.navigate("http://localhost:" + this.port + path).text();
	}

}
