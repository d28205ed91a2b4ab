package cn.xieshou.page;

import java.net.URI;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The address under which readers know the portal (对外地址), {@code XIESHOU_PUBLIC_URL}.
 * Where it is not set the portal does not know one, and cookies and links are those of
 * the address asked.
 */
@Component
public class PublicAddress {

	private final @Nullable URI url;

	public PublicAddress(@Value("${xieshou.public-url:}") String url) {
		this.url = url.isBlank() ? null : checked(url.strip());
	}

	/**
	 * @throws IllegalArgumentException if it is no plain {@code http} or {@code https}
	 * address of a host
	 */
	private static URI checked(String text) {
		URI url = URI.create(text.replaceFirst("/+$", ""));
		String scheme = String.valueOf(url.getScheme()).toLowerCase(Locale.ROOT);
		if (url.getHost() == null || !(scheme.equals("http") || scheme.equals("https")) || !url.getPath().isEmpty()
				|| url.getQuery() != null || url.getUserInfo() != null) {
			throw new IllegalArgumentException(
					"XIESHOU_PUBLIC_URL 应为不带路径的网址，如 https://xieshou.example.cn / must be an address without a path: "
							+ text);
		}
		return url;
	}

	public @Nullable URI url() {
		return this.url;
	}

	/** The address, or that of the port on this machine where none is set. */
	public String orLocal(String port) {
		return (this.url != null) ? this.url.toString() : "http://localhost:" + port;
	}

	/** Whether readers come by https only. */
	public boolean isSecure() {
		return this.url != null && "https".equalsIgnoreCase(this.url.getScheme());
	}

	/**
	 * The name of a cookie: with https one that no other host and no http page can set.
	 */
	public String cookie(String name) {
		return isSecure() ? "__Host-" + name : name;
	}

	/** Whether host and port, as a request names them, are those of this address. */
	public boolean is(String host, int port) {
		return this.url != null && host.equalsIgnoreCase(this.url.getHost())
				&& (port == this.url.getPort() || (this.url.getPort() == -1 && (port == 80 || port == 443)));
	}

}
