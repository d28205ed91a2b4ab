package cn.xieshou;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import cn.xieshou.account.People;
import cn.xieshou.evidence.UploadForm;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;

/**
 * A test of the whole portal on a port, as a browser meets it. All of them share one
 * portal and its books, others than those of a {@link DatabaseTest}; what needs a portal
 * that is set up otherwise says {@code @SpringBootTest} itself.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Inherited
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
		properties = "server.servlet.session.cookie.secure=false")
@AutoConfigureMockMvc
@Import({ Databases.class, Demo.class, People.class, UploadForm.class })
public @interface PortTest {

}
