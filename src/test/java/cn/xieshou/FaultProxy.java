package cn.xieshou;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Stands between the portal and its database on the loopback address and does to the
 * connections what networks and servers do.
 */
public final class FaultProxy implements AutoCloseable {

	private final ServerSocket server;

	private final String host;

	private final int target;

	private final Set<Socket> open = ConcurrentHashMap.newKeySet();

	private volatile Fault fault = Fault.NONE;

	/** What happens to connections. */
	public enum Fault {

		/** All is well. */
		NONE,

		/** Connections stay open and nothing comes through; new ones are taken too. */
		BLACK_HOLE,

		/** Nobody is there: connections are reset, new ones too. */
		STOPPED

	}

	public FaultProxy(String host, int target) throws IOException {
		this.host = host;
		this.target = target;
		this.server = new ServerSocket(0, 100, InetAddress.getLoopbackAddress());
		start(this::accept);
	}

	public int port() {
		return this.server.getLocalPort();
	}

	/** From now on this happens. */
	public void set(Fault fault) {
		this.fault = fault;
		if (fault != Fault.BLACK_HOLE) {
			reset();
		}
	}

	/** Resets every connection that is open now. */
	public void reset() {
		this.open.forEach(FaultProxy::reset);
	}

	private static void start(Runnable task) {
		Thread thread = new Thread(task, "fault-proxy");
		thread.setDaemon(true);
		thread.start();
	}

	private void accept() {
		while (!this.server.isClosed()) {
			try {
				Socket client = this.server.accept();
				this.open.add(client);
				if (this.fault == Fault.STOPPED) {
					reset(client);
				}
				else {
					start(() -> connect(client));
				}
			}
			catch (IOException ex) {
				// closed
			}
		}
	}

	private void connect(Socket client) {
		try {
			await();
			Socket database = new Socket(this.host, this.target);
			this.open.add(database);
			start(() -> pump(client, database));
			pump(database, client);
		}
		catch (IOException ex) {
			reset(client);
		}
	}

	private void pump(Socket from, Socket to) {
		byte[] buffer = new byte[16384];
		try {
			InputStream in = from.getInputStream();
			OutputStream out = to.getOutputStream();
			for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
				await();
				out.write(buffer, 0, read);
			}
		}
		catch (IOException ex) {
			// one side has gone, so the other goes
		}
		this.open.remove(from);
		reset(from);
		reset(to);
	}

	private void await() throws IOException {
		try {
			while (this.fault == Fault.BLACK_HOLE) {
				Thread.sleep(20);
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IOException(ex);
		}
	}

	private static void reset(Socket socket) {
		try {
			socket.setSoLinger(true, 0);
			socket.close();
		}
		catch (IOException ex) {
			// closed already
		}
	}

	@Override
	public void close() throws IOException {
		this.server.close();
		reset();
	}

}
