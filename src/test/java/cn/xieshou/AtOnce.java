package cn.xieshou;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;

/** Does several things at the same moment. */
public final class AtOnce {

	private AtOnce() {
	}

	/**
	 * Starts that many together and waits for all.
	 * @param act what the one with that number does
	 */
	public static <T> List<T> times(int number, IntFunction<T> act) {
		ExecutorService threads = Executors.newFixedThreadPool(number);
		CyclicBarrier start = new CyclicBarrier(number);
		try {
			List<Future<T>> running = new ArrayList<>();
			for (int i = 0; i < number; i++) {
				int which = i;
				Callable<T> one = () -> {
					start.await(30, TimeUnit.SECONDS);
					return act.apply(which);
				};
				running.add(threads.submit(one));
			}
			List<T> results = new ArrayList<>();
			for (Future<T> one : running) {
				results.add(one.get(120, TimeUnit.SECONDS));
			}
			return results;
		}
		catch (Exception ex) {
			throw new IllegalStateException(ex);
		}
		finally {
			threads.shutdownNow();
		}
	}

}
