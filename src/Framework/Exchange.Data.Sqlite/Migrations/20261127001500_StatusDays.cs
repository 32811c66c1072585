using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Exchange.Data.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class StatusDays : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateOnly>(
                name: "StatusDueOn",
                table: "Rights_Right",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "SourceName",
                table: "Rights_Drawing",
                type: "TEXT",
                maxLength: 200,
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "IX_Rights_Right_StatusDueOn",
                table: "Rights_Right",
                column: "StatusDueOn");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Rights_Right_StatusDueOn",
                table: "Rights_Right");

            migrationBuilder.DropColumn(
                name: "StatusDueOn",
                table: "Rights_Right");

            migrationBuilder.DropColumn(
                name: "SourceName",
                table: "Rights_Drawing");
        }
    }
}
