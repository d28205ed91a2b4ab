package cn.xieshou;

import java.util.ArrayList;
import java.util.List;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;

import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * A test in a real browser: one browser for the class, a context for each reader, and
 * what their pages complain of.
 */
public abstract class BrowserTest {

	/** The browser of the class. */
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
		browser = TestBrowser.launch();
	}

	@AfterAll
	static void quit() {
		if (browser != null) {
			browser.close();
		}
	}

	@AfterEach
	void leave() {
		if (this.context != null) {
			this.context.close();
		}
	}

	/** A reader who has never been here; the one before is gone. */
	protected void open(int width, int height) {
		leave();
		this.context = browser.open(width, height);
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
