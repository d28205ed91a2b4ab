package cn.xieshou.evidence;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.boot.test.web.server.LocalServerPort;

import cn.xieshou.Accessibility;
import cn.xieshou.PortTest;
import cn.xieshou.TestBrowser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** Uploading and looking at evidence in a real browser. */
@PortTest
class EvidenceBrowserTests {

	private final List<String> complaints = new ArrayList<>();

	@LocalServerPort
	private int port;

	private BrowserContext context;

	private Page page;

	@BeforeEach
	void open() {
		this.context = TestBrowser.shared().open(1280, 720);
		this.page = this.context.newPage();
		this.page.addInitScript("addEventListener('securitypolicyviolation', (e) => console.error('CSP '"
				+ " + e.violatedDirective + ' ' + e.blockedURI))");
		this.page.onConsoleMessage((message) -> {
			// the bare answer of the form names no icon, so the browser looks for one
			boolean expected = String.valueOf(message.location()).contains("favicon.ico");
			if (List.of("error", "warning").contains(message.type()) && !expected) {
				this.complaints.add(message.text() + " " + message.location());
			}
		});
		this.page.onPageError(this.complaints::add);
	}

	@AfterEach
	void close() {
		if (this.context != null) {
			this.context.close();
		}
	}

	private void go(String path) {
		this.page.navigate("http://localhost:" + this.port + path);
		this.page
			.waitForCondition(() -> (boolean) this.page.evaluate("document.documentElement.dataset.ready === 'yes'"));
	}

	private void signIn() {
		this.page.navigate("http://localhost:" + this.port + "/login");
		this.page.locator("#username").fill("team-suixi");
		this.page.locator("#password").fill("Xieshou-demo-2026");
		this.page.locator("form [type=submit].pri").click();
		this.page.waitForURL((address) -> !address.contains("login"));
		this.complaints.clear();
	}

	/** Accessible, within the window, and a picture to look at with {@code -Dshots}. */
	private void check(String name) {
		for (String how : List.of("light 1440", "dark 390")) {
			int width = Integer.parseInt(how.split(" ")[1]);
			this.page.setViewportSize(width, (width == 390) ? 844 : 900);
			this.page.evaluate("(theme) => document.documentElement.dataset.theme = theme", how.split(" ")[0]);
			this.page.waitForTimeout(200);
			if (System.getProperty("shots") != null) {
				this.page.screenshot(new Page.ScreenshotOptions()
					.setPath(Path.of("target/shots/evidence-" + name + "-" + width + ".png"))
					.setFullPage(true));
			}
			assertThat((int) this.page.evaluate("document.documentElement.scrollWidth")).as(name + " " + how)
				.isLessThanOrEqualTo(width);
			assertThat(Accessibility.broken(this.page)).as(name + " " + how).isEmpty();
		}
		assertThat(this.page.content()).doesNotContain("??");
		assertThat(this.complaints).as(name).isEmpty();
	}

	@Test
	void filesGoUpWithTheirRowsAndAreShown() {
		signIn();
		go("/evidence-kit");
		Locator chooser = this.page.getByLabel("上传佐证文件");
		chooser.setInputFiles(new FilePayload[] { file("合作协议.pdf", Samples.pdf("Agreement")),
				file("现场照片.jpg", Samples.image("jpg", 1600, 1000)), file("冒名.pdf", Samples.program()) });
		Locator rows = this.page.locator("#evidence-rows > li");
		assertThat(rows).hasCount(3);
		assertThat(rows.nth(2)).containsText("可执行的程序");
		assertThat(chooser).hasValue("");
		chooser.setInputFiles(
				new FilePayload[] { file("台账.csv", Samples.text("项目,金额\n甲,1亿元\n")), file("总结.docx", Samples.docx()) });
		assertThat(rows).hasCount(5);
		check("upload");
		Map<String, String> pages = new LinkedHashMap<>();
		for (Locator link : this.page.locator("#evidence-rows a").all()) {
			pages.put(link.textContent(), link.getAttribute("href"));
		}
		this.page.getByLabel("移除 总结.docx").click();
		this.page.getByLabel("页码").first().fill("3");
		this.page.getByText("提交", new Page.GetByTextOptions().setExact(true)).click();
		assertThat(this.page.locator("body")).hasText("[_csrf, evidence[0].file, evidence[0].note, evidence[0].page,"
				+ " evidence[1].file, evidence[1].note, evidence[1].page, evidence[3].file, evidence[3].note,"
				+ " evidence[3].page, files, next]");
		assertThat(pages).hasSize(4);
		pages.forEach((name, address) -> {
			go(address);
			assertThat(this.page.locator("h1")).hasText(name);
			this.page.waitForTimeout(500);
			check(name.substring(name.indexOf('.') + 1));
		});
		go(pages.get("现场照片.jpg"));
		assertThat((int) this.page.evaluate("document.querySelector('.preview-img').naturalWidth")).isEqualTo(1600);
	}

	private static FilePayload file(String name, byte[] content) {
		return new FilePayload(name, "application/octet-stream", content);
	}

}
