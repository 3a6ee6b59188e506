package yaogui.console.web.documents;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.UploadedFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import yaogui.console.fleet.CountyDocuments;
import yaogui.console.fleet.DocumentImport;
import yaogui.console.staff.Account;
import yaogui.console.staff.Audit;
import yaogui.console.staff.Capability;
import yaogui.console.staff.Deed;
import yaogui.console.store.Database;
import yaogui.console.web.Done;
import yaogui.console.web.Pages;
import yaogui.console.web.Typed;
import yaogui.console.web.Visitors;
import yaogui.protocol.message.Desired;
import yaogui.protocol.message.MessageCodec;

/** What stands for the county, who lags, and the way in for files. */
public final class DocumentRoutes {

    private static final int MOST_LAGGING = 200;

    private final CountyDocuments documents;
    private final DocumentImport files;
    private final Audit audit;
    private final Pages pages;

    public DocumentRoutes(Database database, CountyDocuments documents, Audit audit, Pages pages) {
        this.documents = documents;
        this.files = new DocumentImport(database, documents);
        this.audit = audit;
        this.pages = pages;
    }

    /** Adds them. */
    public void addTo(RoutesConfig routes) {
        routes.get("/documents", context -> show(context, Typed.NOTHING, Optional.empty()));
        routes.post("/documents", this::take);
    }

    private void show(Context context, Typed typed, Optional<String> detail) {
        pages.show(
                context,
                "documents",
                new DocumentsPage(documents.list(), documents.lagging(MOST_LAGGING), typed, detail));
    }

    private void take(Context context) throws IOException {
        Account reader = Visitors.reader(context);
        Optional<Desired.Kind> kind = DocumentImport.KINDS.stream()
                .filter(one -> one.text().equals(context.formParam("kind")))
                .findFirst();
        Optional<UploadedFile> file = Optional.ofNullable(context.uploadedFile("file"));
        if (!reader.may(Capability.KEEP_DOCUMENTS)) {
            pages.notice(context, HttpStatus.FORBIDDEN.getCode(), "notice.not-yours");
        } else if (kind.isEmpty() || file.isEmpty()) {
            show(context, pages.refuse(context, DocumentsPage.IMPORT, "documents.no-file"), Optional.empty());
        } else {
            take(context, reader, kind.get(), file.get());
        }
    }

    private void take(Context context, Account reader, Desired.Kind kind, UploadedFile file) throws IOException {
        String text;
        try (InputStream in = file.content()) {
            text = new String(in.readNBytes(MessageCodec.MOST_BYTES), StandardCharsets.UTF_8);
        }
        switch (files.take(kind, text, reader.name())) {
            case DocumentImport.Outcome.Refused refused -> refuse(context, kind, refused);
            case DocumentImport.Outcome.InForce inForce -> {
                audit.note(
                        Deed.PUT_DOCUMENT_IN_FORCE, reader.id(), context.ip(), kind.text() + " " + inForce.version());
                pages.done(context, Done.DOCUMENT_PUT, "/documents");
            }
        }
    }

    private void refuse(Context context, Desired.Kind kind, DocumentImport.Outcome.Refused refused) {
        boolean isUnfit = refused.why() == DocumentImport.Why.UNFIT;
        String name = pages.frame(context).say("document." + kind.text());
        Typed typed = pages.refuse(
                context,
                DocumentsPage.IMPORT,
                "document-refusal." + refused.why().name(),
                isUnfit ? name : refused.what());
        show(context, typed, isUnfit ? Optional.of(refused.what()) : Optional.empty());
    }
}
