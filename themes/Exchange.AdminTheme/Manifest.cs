using Exchange.Framework.Modules;

[assembly: Theme(Name = "Operator desk", BaseTheme = "Exchange.Theme")]
