package cn.xieshou;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import javax.sql.DataSource;

import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.core.Ordered;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Writes down the statements that a thread sends through the pool (语句计数), whoever sends
 * them: one for each call of the driver that executes, so a batch is one.
 */
public class StatementLog implements BeanPostProcessor, Ordered {

	private static final ThreadLocal<List<Sent>> LOG = new ThreadLocal<>();

	/**
	 * A call that executes.
	 *
	 * @param sql what
	 * @param batch how many at once, 0 if it is no batch
	 * @param settings the calls that set its parameters
	 */
	public record Sent(String sql, int batch, List<Setting> settings) {

		public boolean isBatch() {
			return this.batch > 0;
		}

		@Override
		public String toString() {
			return (isBatch() ? this.batch + " × " : "") + this.sql.strip().replaceAll("\\s+", " ");
		}

	}

	/** A call that sets a parameter. */
	public record Setting(java.lang.reflect.Method method, Object[] arguments) {

		/** Sets the same for another statement. */
		public void of(PreparedStatement statement) throws Exception {
			this.method.invoke(statement, this.arguments);
		}

	}

	/**
	 * Read again every ten seconds by whoever comes by, so that whose it is is chance.
	 */
	private static final String TREE = "parent_id as parent, code, name from pairing order by code";

	/**
	 * The statements that this thread sends while it does something, but for that of the
	 * tree of pairings.
	 */
	public static List<Sent> of(Runnable work) {
		List<Sent> sent = new ArrayList<>();
		LOG.set(sent);
		try {
			work.run();
		}
		finally {
			LOG.remove();
		}
		sent.removeIf((one) -> one.sql().strip().endsWith(TREE));
		return sent;
	}

	@Override
	public int getOrder() {
		return LOWEST_PRECEDENCE;
	}

	@Override
	public Object postProcessAfterInitialization(Object bean, String name) {
		return (bean instanceof DataSource pool) ? new Logged(pool) : bean;
	}

	private static final class Logged extends DelegatingDataSource {

		Logged(DataSource pool) {
			super(pool);
		}

		@Override
		public Connection getConnection() throws SQLException {
			Connection connection = super.getConnection();
			return (LOG.get() != null) ? logged(connection) : connection;
		}

		private static Connection logged(Connection connection) {
			return (Connection) Proxy.newProxyInstance(StatementLog.class.getClassLoader(),
					new Class<?>[] { Connection.class }, (proxy, method, arguments) -> {
						Object result = invoke(connection, method, arguments);
						if (result instanceof Statement statement) {
							String sql = (arguments != null && arguments[0] instanceof String given) ? given : "";
							return logged(statement, sql);
						}
						return result;
					});
		}

		private static Object logged(Statement statement, String prepared) {
			int[] batch = new int[1];
			List<Setting> settings = new ArrayList<>();
			Class<?> type = (statement instanceof CallableStatement) ? CallableStatement.class
					: (statement instanceof PreparedStatement) ? PreparedStatement.class : Statement.class;
			return Proxy.newProxyInstance(StatementLog.class.getClassLoader(), new Class<?>[] { type },
					(proxy, method, arguments) -> {
						List<Sent> log = LOG.get();
						String sql = (arguments != null && arguments.length > 0 && arguments[0] instanceof String given)
								? given : prepared;
						if (method.getName().startsWith("set") && arguments.length > 1
								&& arguments[0] instanceof Integer) {
							settings.add(new Setting(method, arguments.clone()));
						}
						if (method.getName().equals("addBatch")) {
							batch[0]++;
						}
						else if (log != null
								&& Set.of("executeBatch", "executeLargeBatch").contains(method.getName())) {
							log.add(new Sent(sql, batch[0], List.of()));
							batch[0] = 0;
						}
						else if (log != null && method.getName().startsWith("execute")) {
							log.add(new Sent(sql, 0, List.copyOf(settings)));
						}
						return invoke(statement, method, arguments);
					});
		}

		private static Object invoke(Object target, java.lang.reflect.Method method, Object[] arguments)
				throws Throwable {
			try {
				return method.invoke(target, arguments);
			}
			catch (InvocationTargetException ex) {
				throw ex.getCause();
			}
		}

	}

}
