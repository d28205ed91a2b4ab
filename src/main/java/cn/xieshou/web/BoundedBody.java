package cn.xieshou.web;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import org.jspecify.annotations.Nullable;

/** A request whose body, of whatever declared length, is read up to a limit. */
class BoundedBody extends HttpServletRequestWrapper {

	private final long most;

	private @Nullable ServletInputStream stream;

	BoundedBody(HttpServletRequest request, long most) {
		super(request);
		this.most = most;
	}

	/** The body went on beyond the limit. */
	static final class TooLarge extends IOException {

		private final long most;

		TooLarge(long most) {
			super("More than " + most + " bytes");
			this.most = most;
		}

		long most() {
			return this.most;
		}

		/** Whether an error is due to this, and if so to which limit. */
		static @Nullable TooLarge in(Throwable error) {
			for (Throwable cause = error; cause != null; cause = cause.getCause()) {
				if (cause instanceof TooLarge found) {
					return found;
				}
			}
			return null;
		}

	}

	@Override
	public ServletInputStream getInputStream() throws IOException {
		if (this.stream == null) {
			this.stream = new Counted(super.getInputStream());
		}
		return this.stream;
	}

	@Override
	public BufferedReader getReader() throws IOException {
		String encoding = getCharacterEncoding();
		return new BufferedReader(new InputStreamReader(getInputStream(),
				(encoding != null) ? Charset.forName(encoding) : StandardCharsets.UTF_8));
	}

	private final class Counted extends ServletInputStream {

		private final ServletInputStream body;

		private long read;

		Counted(ServletInputStream body) {
			this.body = body;
		}

		@Override
		public int read() throws IOException {
			int one = this.body.read();
			count((one >= 0) ? 1 : 0);
			return one;
		}

		@Override
		public int read(byte[] bytes, int from, int length) throws IOException {
			int some = this.body.read(bytes, from, length);
			count(some);
			return some;
		}

		private void count(int some) throws IOException {
			this.read += Math.max(some, 0);
			if (this.read > BoundedBody.this.most) {
				throw new TooLarge(BoundedBody.this.most);
			}
		}

		@Override
		public boolean isFinished() {
			return this.body.isFinished();
		}

		@Override
		public boolean isReady() {
			return this.body.isReady();
		}

		@Override
		public void setReadListener(ReadListener listener) {
			this.body.setReadListener(listener);
		}

	}

}
