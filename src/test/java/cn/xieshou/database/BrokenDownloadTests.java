package cn.xieshou.database;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;

import cn.xieshou.AtOnce;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Import;

import static org.assertj.core.api.Assertions.assertThat;

/** Readers who break a download off harm nobody else. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
		properties = { "xieshou.demo=false", "xieshou.jobs.poll-every=1s" })
@Import(FaultyDatabase.Proxied.class)
@ExtendWith(OutputCaptureExtension.class)
class BrokenDownloadTests extends FaultyDatabase {

	/** More rows than fit into the buffers between the portal and a reader. */
	static final String LIST = "/api/v1/regions";

	@Test
	void aHundredBrokenDownloadsHarmNoOtherRequest(CapturedOutput output) throws Exception {
		HttpResponse<String> whole = this.client.send(request(LIST + ".csv", "*/*").GET().build(),
				HttpResponse.BodyHandlers.ofString());
		assertThat(whole.statusCode()).isEqualTo(200);
		assertThat(whole.body().length()).isGreaterThan(200_000);
		for (int round = 0; round < 10; round++) {
			AtOnce.times(10, (i) -> breakOff(LIST + ((i % 5 == 0) ? ".xlsx" : ".csv"), 5000 + 3000 * i));
			List<Integer> others = AtOnce.times(10, (i) -> get(LIST + "?size=5", "application/json").status());
			assertThat(others).containsOnly(200);
		}
		assertThat(output.getOut()).doesNotContain(" ERROR ").doesNotContain("\tat ");
	}

	/** Takes that many bytes and hangs up. */
	private int breakOff(String address, int after) {
		try (Socket reader = new Socket()) {
			reader.setReceiveBufferSize(4096);
			reader.connect(new InetSocketAddress("localhost", this.port));
			reader.getOutputStream()
				.write(("GET " + address + " HTTP/1.1\r\nHost: localhost\r\nCookie: xieshou=" + token + "\r\n\r\n")
					.getBytes(StandardCharsets.US_ASCII));
			int taken = reader.getInputStream().readNBytes(after).length;
			assertThat(taken).isEqualTo(after);
			reader.setSoLinger(true, 0);
			return taken;
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
