//! LibreOffice without a window: every change of a file accepted, or every one rejected, by a macro in a profile of its own.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// A folder for one run, taken away at its end.
pub(crate) struct Office {
    folder: PathBuf,
    jobs: Vec<String>,
}

const MACRO: &str = r#"<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE script:module PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "module.dtd">
<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Readings" script:language="StarBasic">
Sub Settle(list As String)
  Dim hidden(0) As New com.sun.star.beans.PropertyValue
  hidden(0).Name = "Hidden" : hidden(0).Value = True
  Dim word(0) As New com.sun.star.beans.PropertyValue
  word(0).Name = "FilterName" : word(0).Value = "MS Word 2007 XML"
  Dim nothing_()
  Dim dispatcher : dispatcher = createUnoService("com.sun.star.frame.DispatchHelper")
  Dim file As Integer : file = FreeFile()
  Dim line_ As String
  Open list For Input As #file
  Do While Not EOF(file)
    Line Input #file, line_
    Dim job : job = Split(line_, "|")
    If UBound(job) = 2 Then
      Dim text : text = StarDesktop.loadComponentFromURL(ConvertToURL(job(0)), "_blank", 0, hidden())
      If Not IsNull(text) Then
        dispatcher.executeDispatch(text.CurrentController.Frame, ".uno:" &amp; job(1), "", 0, nothing_())
        text.storeToURL(ConvertToURL(job(2)), word())
        text.close(True)
      End If
    End If
  Loop
  Close #file
  StarDesktop.terminate()
End Sub
</script:module>
"#;

impl Office {
    /// A run of LibreOffice, or `None` with a word where it is not installed.
    pub(crate) fn new(name: &str) -> Option<Office> {
        let there =
            Command::new("soffice").arg("--version").stdout(Stdio::null()).stderr(Stdio::null()).status();
        if !there.is_ok_and(|status| status.success()) {
            println!("conformance: {name} skipped, soffice is not installed");
            return None;
        }
        let folder = std::env::temp_dir().join(format!("resolute-docx-{name}-{}", std::process::id()));
        std::fs::create_dir_all(&folder).expect("a folder");
        let office = Office { folder, jobs: Vec::new() };
        // The first run makes the profile, with an empty library that the macro then goes into.
        office.call(&["--terminate_after_init"]);
        let basic = office.folder.join("profile/user/basic/Standard");
        let names = std::fs::read_to_string(basic.join("script.xlb")).expect("a library in the profile");
        std::fs::write(basic.join("script.xlb"), names.replace("Module1", "Readings")).expect("its names");
        std::fs::write(basic.join("Readings.xba"), MACRO).expect("the macro");
        Some(office)
    }

    /// Runs LibreOffice to its end.
    fn call(&self, arguments: &[&str]) {
        let profile = format!("-env:UserInstallation=file://{}", self.folder.join("profile").display());
        let mut office = Command::new("soffice");
        office.args([&profile, "--headless", "--norestore", "--nologo"]).args(arguments);
        let status = office.stdout(Stdio::null()).stderr(Stdio::null()).status().expect("soffice runs");
        assert!(status.success(), "soffice ended with {status}");
    }

    /// Puts a file on the list; both its readings will be made.
    pub(crate) fn add(&mut self, file: &[u8]) -> usize {
        let at = self.jobs.len() / 2;
        let path = self.folder.join(format!("{at}.docx"));
        std::fs::write(&path, file).expect("a file to read");
        for (command, ending) in [("AcceptAllTrackedChanges", "after"), ("RejectAllTrackedChanges", "before")]
        {
            let out = self.folder.join(format!("{at}.{ending}.docx"));
            self.jobs.push(format!("{}|{command}|{}", path.display(), out.display()));
        }
        at
    }

    /// Makes the readings.
    pub(crate) fn run(&self) {
        let list = self.folder.join("jobs");
        std::fs::write(&list, self.jobs.join("\n")).expect("a list of files");
        self.call(&[&format!("macro:///Standard.Readings.Settle({})", list.display())]);
    }

    /// The readings of a file, accepted and rejected, where LibreOffice made them.
    pub(crate) fn readings(&self, at: usize) -> [Option<Vec<u8>>; 2] {
        let read = |ending: &str| std::fs::read(Path::join(&self.folder, format!("{at}.{ending}.docx"))).ok();
        [read("after"), read("before")]
    }
}

impl Drop for Office {
    fn drop(&mut self) {
        std::fs::remove_dir_all(&self.folder).ok();
    }
}
