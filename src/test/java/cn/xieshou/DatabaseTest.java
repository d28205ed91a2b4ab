package cn.xieshou;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import cn.xieshou.account.People;
import cn.xieshou.job.TestJobs;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;

/**
 * A test of the whole portal on a real PostgreSQL, spoken to by {@code MockMvcTester}
 * without a port; with one it is a {@link PortTest}. All of them share one portal and its
 * books, so that a test asserts what it has made itself or what the demonstration books
 * say.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Inherited
@SpringBootTest
@AutoConfigureMockMvc
@Import({ Databases.class, Demo.class, People.class, Filings.class, JobRuns.class, TestJobs.class, StatementLog.class })
public @interface DatabaseTest {

}
